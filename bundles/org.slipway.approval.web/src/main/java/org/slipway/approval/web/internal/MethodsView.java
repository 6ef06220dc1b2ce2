// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.ManagedMethod.Confirmed;
import org.slipway.api.method.ManagedMethod.Proposed;
import org.slipway.api.method.MethodAccount;
import org.slipway.api.method.MethodField;
import org.slipway.api.method.MethodOverview;
import org.slipway.api.method.QrPh;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.approval.web.internal.page.MethodsPage;
import org.slipway.approval.web.internal.page.MethodsPage.Account;
import org.slipway.approval.web.internal.page.MethodsPage.Detail;
import org.slipway.approval.web.internal.page.MethodsPage.Method;
import org.slipway.approval.web.internal.page.MethodsPage.Named;
import org.slipway.approval.web.internal.page.MethodsPage.Numbers;
import org.slipway.approval.web.internal.page.MethodsPage.Proposal;
import org.slipway.approval.web.internal.page.MethodsPage.Shown;
import org.slipway.approval.web.internal.page.MethodsPage.Turn;
import org.slipway.approval.web.internal.page.MethodsPage.Version;
import org.slipway.approval.web.internal.page.MethodsPage.Ways;
import org.slipway.approval.web.internal.page.SlipPage.Notice;
import org.slipway.web.Chip;
import org.slipway.web.Formats;

/** Writes what the page of a supplier's payment methods shows. */
record MethodsView(StaffRequest request, MethodOverview overview) {

    private static final String PROPOSED = "proposal";

    MethodsPage of(List<Notice> notices) {
        List<Notice> all = new ArrayList<>(notices);
        if (methods().noneMatch(method -> method.offered().isPresent()) && !warned()) {
            boolean waiting = methods().anyMatch(method -> method.proposal().isPresent());
            all.add(request.notice("notice notice-wait", waiting ? "methods.none.waiting" : "methods.none"));
        }
        return new MethodsPage(
                request.frame(request.text("methods.heading")),
                new Named(supplier(), overview.supplier().name()),
                all,
                methods().map(this::method).toList(),
                address("/edit"),
                overview.accounts().stream().map(this::account).toList());
    }

    /** Whether every page of the reader says it already. */
    private boolean warned() {
        return request.unpayable().contains(overview.supplier().id());
    }

    /** What waits for somebody comes first. */
    private Stream<ManagedMethod> methods() {
        Stream<ManagedMethod> stored = overview.methods().stream().filter(method -> !byFile(method));
        return Stream.concat(
                stored.sorted(Comparator.comparing(method -> method.proposal().isEmpty())),
                overview.configured().stream());
    }

    private boolean byFile(ManagedMethod method) {
        return overview.configured().stream().anyMatch(file -> file.id().equals(method.id()));
    }

    /** The QR Ph code of a method on this page, in force or proposed. */
    static Optional<QrPh> qrCode(MethodOverview overview, String id, String of) {
        return Stream.concat(overview.configured().stream(), overview.methods().stream())
                .filter(method -> method.id().value().equals(id))
                .findFirst()
                .flatMap(method -> of.equals(PROPOSED)
                        ? method.proposal().map(Proposed::account)
                        : method.inForce().map(Confirmed::account))
                .flatMap(MethodAccount::qrCode);
    }

    private Method method(ManagedMethod method) {
        String id = method.id().value();
        return new Method(
                "method-" + id,
                new Shown(
                        method.presentation().label(),
                        state(method),
                        method.presentation().instructions()),
                method.inForce().map(account -> inForce(method, account)).stream()
                        .toList(),
                method.proposal().map(account -> proposal(method, account)).stream()
                        .toList(),
                byFile(method)
                        ? new Ways("", List.of())
                        : new Ways(address("/edit") + "&id=" + encoded(id), turn(method)),
                id);
    }

    /** For one admin to switch off, for two to offer again: nothing once that is proposed. */
    private List<Turn> turn(ManagedMethod method) {
        String version = Long.toString(method.version());
        if (method.offered().isPresent()) {
            return List.of(new Turn(Addresses.METHODS + "/off", request.text("methods.off"), version));
        }
        return method.inForce().isPresent() && method.proposal().isEmpty()
                ? List.of(new Turn(Addresses.METHODS + "/on", request.text("methods.on"), version))
                : List.of();
    }

    private Chip state(ManagedMethod method) {
        if (byFile(method)) {
            return new Chip(request.text("methods.state.FILE"), method.active() ? "chip chip-ok" : "chip");
        }
        if (method.offered().isPresent()) {
            return new Chip(request.text("methods.state.OFFERED"), "chip chip-ok");
        }
        return method.proposal().isPresent()
                ? new Chip(request.text("methods.state.WAITING"), "chip chip-wait")
                : new Chip(request.text("methods.state.OFF"), "chip");
    }

    private Version inForce(ManagedMethod method, Confirmed confirmed) {
        String decided = byFile(method)
                ? request.text("methods.byFile", method.id().value())
                : request.text(
                        "methods.confirmedBy",
                        confirmed.proposedBy(),
                        confirmed.confirmedBy(),
                        formats().time(confirmed.at()));
        return new Version(
                details(confirmed.account(), Optional.empty()),
                decided,
                picture(method, confirmed.account(), ""),
                numbers(confirmed.account(), "methods.number.inForce"));
    }

    private Proposal proposal(ManagedMethod method, Proposed proposed) {
        boolean confirmable = !proposed.by().equalsIgnoreCase(request.staff().name());
        Version account = new Version(
                details(proposed.account(), method.inForce().map(Confirmed::account)),
                request.text("methods.proposedBy", proposed.by(), formats().time(proposed.at())),
                picture(method, proposed.account(), PROPOSED),
                numbers(proposed.account(), confirmable ? "methods.number.confirm" : "methods.number.own"));
        boolean again = method.inForce().map(Confirmed::account).equals(Optional.of(proposed.account()));
        return new Proposal(again, account, Long.toString(method.version()), confirmable);
    }

    /** What customers see beside what the books have, where both have a number and it is not the same. */
    private Optional<Numbers> numbers(MethodAccount account, String advice) {
        String shown = account.account().number();
        return inTheBooks(account.account().id())
                .map(ReceivingAccount::number)
                .filter(booked ->
                        !shown.isEmpty() && !booked.isEmpty() && !plain(shown).equals(plain(booked)))
                .map(booked -> new Numbers(
                        List.of(
                                new Detail(request.text("methods.number.shown"), "", shown, false),
                                new Detail(request.text("methods.number.booked"), "", booked, false)),
                        request.text(advice)));
    }

    /** As it is compared: without what only groups its digits. */
    private static String plain(String number) {
        return number.replaceAll("[^\\p{L}\\p{Nd}]", "").toLowerCase(Locale.ROOT);
    }

    private String picture(ManagedMethod method, MethodAccount account, String of) {
        return account.qrCode().isEmpty()
                ? ""
                : address("/qr") + "&id=" + encoded(method.id().value()) + "&of=" + of;
    }

    private List<Detail> details(MethodAccount account, Optional<MethodAccount> before) {
        Map<MethodField, Figure> old = before.map(this::values).orElse(Map.of());
        return values(account).entrySet().stream()
                .map(value -> new Detail(
                        request.text("methods.field." + value.getKey()),
                        value.getValue().words(),
                        value.getValue().number(),
                        before.isPresent() && !value.getValue().equals(old.get(value.getKey()))))
                .toList();
    }

    /** What a figure says; {@code number} may be empty. */
    private record Figure(String words, String number) {

        static Figure of(String words) {
            return new Figure(words, "");
        }
    }

    private Map<MethodField, Figure> values(MethodAccount account) {
        ReceivingAccount of = account.account();
        Map<MethodField, Figure> values = new LinkedHashMap<>();
        values.put(MethodField.KIND, Figure.of(request.text("methods.kind." + account.kind())));
        values.put(MethodField.BANK, Figure.of(of.institution()));
        values.put(MethodField.ACCOUNT_NAME, Figure.of(of.holder()));
        values.put(MethodField.ACCOUNT_NUMBER, new Figure(of.number().isEmpty() ? "–" : "", of.number()));
        values.put(MethodField.CURRENCY, Figure.of(account.currency().getCode()));
        values.put(MethodField.COUNTRY, Figure.of(request.country(account.country())));
        values.put(
                MethodField.RECEIVING_ACCOUNT,
                inTheBooks(of.id())
                        .map(known -> new Figure(
                                MethodFormView.named(known) + (known.number().isEmpty() ? "" : " ·"), known.number()))
                        .orElseGet(() -> Figure.of(of.id())));
        account.qrCode()
                .ifPresent(code -> values.put(
                        MethodField.QR_PH,
                        Figure.of("…" + code.payload().substring(code.payload().length() - 8))));
        return values;
    }

    /** With its own figures, which who confirms compares with those that customers are to see. */
    private Optional<ReceivingAccount> inTheBooks(String id) {
        return overview.accounts().stream()
                .filter(account -> account.id().equals(id))
                .findFirst();
    }

    private Account account(ReceivingAccount account) {
        return new Account(
                MethodFormView.named(account),
                account.number(),
                MethodsServlet.beginning(overview.supplier().id(), account.id()));
    }

    private Formats formats() {
        return request.formats(overview.supplier());
    }

    private String supplier() {
        return overview.supplier().id().value();
    }

    private String address(String path) {
        return Addresses.setUp(Addresses.METHODS + path, supplier());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
