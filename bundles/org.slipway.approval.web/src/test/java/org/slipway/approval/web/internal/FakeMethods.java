// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.MethodAdministration;
import org.slipway.api.method.MethodOverview;
import org.slipway.api.method.MethodRefusal;
import org.slipway.api.method.MethodRefused;
import org.slipway.api.method.MethodSaved;
import org.slipway.api.method.MethodTarget;
import org.slipway.api.method.SubmitMethod;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;

/** Shows the methods it was given, keeps what it was asked, and answers as it was told. */
final class FakeMethods implements MethodAdministration {

    final List<ManagedMethod> methods = new ArrayList<>();
    final List<ManagedMethod> configured = new ArrayList<>();
    final List<SubmitMethod> submitted = new ArrayList<>();
    final List<String> decided = new ArrayList<>();
    Outcome<MethodSaved, MethodRefused> answer = Outcome.accepted(MethodSaved.PROPOSED);
    Optional<MethodRefusal> refusal = Optional.empty();

    @Override
    public Outcome<MethodOverview, MethodRefusal> overview(Staff staff, SupplierId supplier) {
        return supplier.equals(Suppliers.TALA.id())
                ? Outcome.accepted(new MethodOverview(
                        Suppliers.TALA,
                        methods,
                        configured,
                        List.of(Methods.GCASH.account(), Methods.INSTAPAY.account())))
                : Outcome.refused(MethodRefusal.NOT_FOUND);
    }

    @Override
    public Outcome<MethodSaved, MethodRefused> submit(Staff staff, SubmitMethod asked) {
        submitted.add(asked);
        return answer;
    }

    @Override
    public Outcome<ManagedMethod, MethodRefusal> confirm(Staff staff, MethodTarget target) {
        return decide("confirm", staff, target);
    }

    @Override
    public Outcome<ManagedMethod, MethodRefusal> discard(Staff staff, MethodTarget target) {
        return decide("discard", staff, target);
    }

    private Outcome<ManagedMethod, MethodRefusal> decide(String step, Staff staff, MethodTarget target) {
        decided.add(step + " " + staff.name() + " " + target.supplier() + " " + target.id() + " " + target.version());
        return refusal.<Outcome<ManagedMethod, MethodRefusal>>map(Outcome::refused)
                .orElseGet(() -> Outcome.accepted(methods.get(0)));
    }
}
