// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.ManagedMethod.Confirmed;
import org.slipway.api.method.ManagedMethod.Proposed;
import org.slipway.api.method.MethodAccount;
import org.slipway.api.method.MethodEntry;
import org.slipway.api.method.MethodFault;
import org.slipway.api.method.MethodField;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodKind;
import org.slipway.api.method.MethodOverview;
import org.slipway.api.method.MethodRefusal;
import org.slipway.api.method.MethodRefused;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.approval.web.internal.page.MethodFormPage;
import org.slipway.approval.web.internal.page.MethodFormPage.Choice;
import org.slipway.approval.web.internal.page.MethodFormPage.Choices;
import org.slipway.approval.web.internal.page.MethodFormPage.Problem;
import org.slipway.approval.web.internal.page.MethodFormPage.Target;
import org.slipway.approval.web.internal.page.SlipPage.Notice;

/** Writes what the form of a payment method shows. */
record MethodFormView(StaffRequest request, MethodOverview overview) {

    /** Between two methods, so that another fits in without changing either. */
    private static final int STEP = 10;

    private static final int LAST = 999;

    /** A new method, which may begin with one of the host's receiving accounts. */
    MethodFormPage added(String receivingAccount) {
        Supplier supplier = overview.supplier();
        MethodEntry entry = MethodEntry.EMPTY
                .with(MethodField.CURRENCY, supplier.currency().getCode())
                .with(MethodField.COUNTRY, supplier.locality().country())
                .with(MethodField.ORDER, String.valueOf(next()))
                .with(MethodField.ACTIVE, "true");
        MethodEntry begun = overview.accounts().stream()
                .filter(account -> account.id().equals(receivingAccount))
                .findFirst()
                .map(account -> entry.with(MethodField.RECEIVING_ACCOUNT, account.id())
                        .with(MethodField.BANK, account.institution())
                        .with(MethodField.ACCOUNT_NAME, account.holder())
                        .with(MethodField.ACCOUNT_NUMBER, account.number()))
                .orElse(entry);
        return page(Optional.empty(), begun, List.of(), List.of());
    }

    private int next() {
        int last = overview.methods().stream()
                .mapToInt(method -> method.presentation().order())
                .max()
                .orElse(0);
        return Math.min(LAST, last + STEP);
    }

    /** A method with the account that waits, or else with the one in force. */
    MethodFormPage change(ManagedMethod method) {
        boolean active = method.active() || method.proposal().isPresent();
        return page(Optional.of(method), entry(method, active), List.of(), List.of());
    }

    /** A method as its form has it, offered or not. */
    static MethodEntry entry(ManagedMethod method, boolean active) {
        MethodAccount account = method.proposal()
                .map(Proposed::account)
                .or(() -> method.inForce().map(Confirmed::account))
                .orElseThrow();
        return MethodEntry.of(method.presentation(), account, active);
    }

    /** What was typed, with what is wrong with it; about the method as it is now, so that it can be sent again. */
    MethodFormPage again(MethodForm form, MethodRefused refused) {
        Optional<ManagedMethod> method = form.id().flatMap(this::known);
        List<Notice> notices = refused.reason() == MethodRefusal.WRONG_FIELDS
                ? List.of()
                : List.of(request.notice("notice notice-bad", "methods." + refused.reason()));
        return page(
                method,
                form.entry(),
                notices,
                refused.faults().stream().map(this::problem).toList());
    }

    /** What was typed before a session ended, about the method as it is now. */
    MethodFormPage restored(MethodForm form) {
        return page(form.id().flatMap(this::known), form.entry(), List.of(), List.of());
    }

    private Optional<ManagedMethod> known(MethodId id) {
        return overview.methods().stream()
                .filter(method -> method.id().equals(id))
                .findFirst();
    }

    private Problem problem(MethodFault fault) {
        return new Problem(fault.field(), request.text("methods.problem." + fault.problem()));
    }

    private MethodFormPage page(
            Optional<ManagedMethod> method, MethodEntry entry, List<Notice> notices, List<Problem> problems) {
        String title = method.map(known ->
                        request.text("methods.changeOf", known.presentation().label()))
                .orElseGet(() -> request.text("methods.add"));
        String supplier = overview.supplier().id().value();
        return new MethodFormPage(
                request.frame(title),
                new Target(
                        supplier,
                        method.map(known -> known.id().value()).orElse(""),
                        method.map(known -> Long.toString(known.version())).orElse("0"),
                        Addresses.setUp(Addresses.METHODS, supplier),
                        method.flatMap(ManagedMethod::inForce).isPresent()),
                notices,
                entry,
                new Choices(kinds(), accounts()),
                problems);
    }

    private List<Choice> kinds() {
        return Arrays.stream(MethodKind.values())
                .map(kind -> new Choice(kind.name(), request.text("methods.kind." + kind)))
                .toList();
    }

    private List<Choice> accounts() {
        return overview.accounts().stream()
                .map(account -> new Choice(account.id(), name(account)))
                .toList();
    }

    private static String name(ReceivingAccount account) {
        String name = named(account);
        return account.number().isEmpty() ? name : name + " · " + account.number();
    }

    /** Enough to tell the host's accounts apart, but for their numbers. */
    static String named(ReceivingAccount account) {
        return account.id() + " · " + account.institution() + " · " + account.holder();
    }
}
