// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.sample.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.ManagedMethod.Proposed;
import org.slipway.api.method.MethodAccount;
import org.slipway.api.method.MethodAdministration;
import org.slipway.api.method.MethodEntry;
import org.slipway.api.method.MethodPresentation;
import org.slipway.api.method.MethodTarget;
import org.slipway.api.method.QrPh;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.api.method.SubmitMethod;

/** Sets the sample's payment methods up as two admins would, and goes on where an attempt before has stopped. */
final class SampleMethods {

    private static final String PROPOSER = "sample admin 1";
    private static final String CONFIRMER = "sample admin 2";

    private final MethodAdministration methods;

    SampleMethods(MethodAdministration methods) {
        this.methods = methods;
    }

    void enter(SampleSupplier sample) {
        SupplierId supplier = sample.supplier().id();
        List<SampleSupplier.Method> all = sample.methods();
        for (int at = 0; at < all.size(); at++) {
            SubmitMethod asked = new SubmitMethod(
                    supplier, Optional.of(all.get(at).id()), 0, entry(sample, all.get(at), 10 * (at + 1)));
            methods.submit(staff(PROPOSER, supplier), asked); // refused where it is there already
        }
        Staff confirmer = staff(CONFIRMER, supplier);
        methods.overview(confirmer, supplier)
                .map(overview -> overview.methods().stream()
                        .filter(SampleMethods::isOurs)
                        .map(method ->
                                methods.confirm(confirmer, new MethodTarget(supplier, method.id(), method.version())))
                        .toList());
    }

    private static boolean isOurs(ManagedMethod method) {
        return method.proposal().map(Proposed::by).filter(PROPOSER::equals).isPresent();
    }

    private static Staff staff(String name, SupplierId supplier) {
        return new Staff(name, Set.of(Role.ADMIN), SupplierScope.of(supplier));
    }

    private static MethodEntry entry(SampleSupplier sample, SampleSupplier.Method method, int order) {
        ReceivingAccount receiving = sample.accounts().stream()
                .filter(account -> account.id().equals(method.account()))
                .findFirst()
                .orElseThrow();
        MethodAccount account = new MethodAccount(
                method.kind(),
                receiving,
                sample.supplier().currency(),
                sample.supplier().locality().country(),
                QrPh.parse(method.qrPayload()));
        return MethodEntry.of(new MethodPresentation(method.label(), "", order), account, true);
    }
}
