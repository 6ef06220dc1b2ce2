// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.OfferedLanguages;
import org.slipway.api.invoice.SecondApproval;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.supplier.SettingsEntry;
import org.slipway.api.supplier.SettingsRefusal;
import org.slipway.api.supplier.SettingsRefusal.Field;
import org.slipway.api.supplier.SupplierSettings;
import org.slipway.approval.web.internal.page.SlipPage.Choice;
import org.slipway.approval.web.internal.page.SlipPage.Fact;
import org.slipway.approval.web.internal.page.SlipPage.Notice;
import org.slipway.approval.web.internal.page.SupplierPage;
import org.slipway.approval.web.internal.page.SupplierPage.Choices;
import org.slipway.approval.web.internal.page.SupplierPage.Controls;
import org.slipway.approval.web.internal.page.SupplierPage.Form;
import org.slipway.approval.web.internal.page.SupplierPage.Languages;
import org.slipway.approval.web.internal.page.SupplierPage.Logo;
import org.slipway.approval.web.internal.page.SupplierPage.Texts;

/** Writes what the page of a supplier's settings shows. */
record SupplierView(StaffRequest request, SupplierId supplier, SupplierSettings settings) {

    /** As {@link OfferedLanguages} writes itself. */
    static final List<String> CHOICES = List.of("", "en,fil", "fil,en", "en", "fil");

    /** What is in force, or what was typed before a session ended. */
    SupplierPage shown() {
        return request.restored()
                ? page(SettingsForm.read(request).over(settings), Set.of(), List.of())
                : of(!request.field("saved").isEmpty());
    }

    private SupplierPage of(boolean saved) {
        return saved && settings.configuration().isEmpty()
                ? page(SettingsForm.of(settings), Set.of(), List.of(request.notice("notice notice-ok", "set.saved")))
                : page(SettingsForm.of(settings), Set.of(), List.of());
    }

    /** What was typed, and why it was not taken. */
    SupplierPage of(SettingsForm typed, Set<SettingsRefusal> refusals) {
        boolean stale = refusals.contains(SettingsRefusal.STALE);
        return page(
                typed.over(settings),
                refusals,
                List.of(request.notice("notice notice-bad", stale ? "set.STALE" : "set.refused")));
    }

    private SupplierPage page(SettingsForm form, Set<SettingsRefusal> refusals, List<Notice> before) {
        List<Notice> notices = new ArrayList<>(before);
        settings.configuration()
                .map(file -> request.notice("notice", "set.CONFIGURED", file))
                .ifPresent(notices::add);
        boolean configured = settings.configuration().isPresent();
        boolean told = configured || refusals.contains(SettingsRefusal.STALE);
        return new SupplierPage(
                request.frame(request.text("set.title")),
                supplier.value(),
                request.supplierName(supplier),
                notices,
                told ? inForce() : List.of(),
                configured ? Optional.empty() : Optional.of(form(form, refusals)));
    }

    private Form form(SettingsForm form, Set<SettingsRefusal> refusals) {
        SettingsEntry entry = form.entry();
        return new Form(
                Long.toString(form.version()),
                new Choices(entry.takesOverpayment(), entry.offersOtherInvoices()),
                new Logo(logo(), entry.logo().removes(), field("", Field.LOGO, refusals)),
                new Texts(
                        field(entry.colour(), Field.COLOUR, refusals),
                        field(entry.sender().name(), Field.SENDER_NAME, refusals),
                        field(entry.sender().replyTo(), Field.REPLY_TO, refusals)),
                new Controls(
                        field(entry.controls().secondApproval(), Field.SECOND_APPROVAL, refusals),
                        field(entry.controls().accountPauseHours(), Field.ACCOUNT_PAUSE, refusals)),
                new Languages(
                        languages(entry.languages()),
                        field("", Field.LANGUAGES, refusals).problem()),
                DigestForm.page(request, entry.digest(), (typed, about) -> field(typed, about, refusals)),
                changed());
    }

    private String changed() {
        return settings.changed()
                .map(change -> request.text("set.changed", change.by(), request.time(supplier, change.at())))
                .orElse("");
    }

    private SupplierPage.Field field(String value, Field about, Set<SettingsRefusal> refusals) {
        String problem = refusals.stream()
                .filter(refusal -> refusal.field() == about)
                .findFirst()
                .map(refusal -> request.text("set." + refusal))
                .orElse("");
        return new SupplierPage.Field(value, problem);
    }

    private String logo() {
        return settings.profile()
                .look()
                .logo()
                .map(logo -> Addresses.setUp(SupplierServlet.LOGO, supplier.value()) + "&name=" + logo.name())
                .orElse("");
    }

    private List<Fact> inForce() {
        SupplierProfile profile = settings.profile();
        List<Fact> facts = new ArrayList<>(List.of(
                fact("takesOverpayment", yes(profile.takesOverpayment())),
                fact("offersOtherInvoices", yes(profile.offersOtherInvoices())),
                fact("colour", profile.look().colour().orElse(request.text("set.plain"))),
                fact("logo", yes(profile.look().logo().isPresent())),
                fact("senderName", profile.sender().name().orElse(request.text("set.host"))),
                fact("replyTo", profile.sender().replyTo().orElse(request.text("set.host"))),
                fact("secondApproval", amounts(profile.controls().secondApproval())),
                fact(
                        "accountPauseHours",
                        Long.toString(profile.controls().accountPause().toHours())),
                fact("languages", request.text("set.languages." + profile.languages()))));
        facts.addAll(DigestForm.inForce(request, profile.digest()));
        if (!changed().isEmpty() && settings.configuration().isEmpty()) {
            facts.add(fact("last", changed()));
        }
        return List.copyOf(facts);
    }

    private List<Choice> languages(String chosen) {
        return CHOICES.stream()
                .map(value -> new Choice(value, request.text("set.languages." + value), value.equals(chosen)))
                .toList();
    }

    private String amounts(SecondApproval second) {
        return second.above().isEmpty()
                ? request.text("set.never")
                : second.amounts().stream()
                        .map(amount -> CurrencyFormats.of(
                                        amount.getCurrencyUnit(),
                                        request.texts().language(),
                                        request.zone(supplier))
                                .money(amount))
                        .collect(Collectors.joining(", "));
    }

    private Fact fact(String key, String value) {
        return new Fact(request.text("set." + key), value);
    }

    private String yes(boolean chosen) {
        return request.text(chosen ? "set.yes" : "set.no");
    }
}
