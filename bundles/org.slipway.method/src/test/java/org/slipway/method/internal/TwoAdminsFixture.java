// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.MethodEntry;
import org.slipway.api.method.MethodField;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodRefusal;
import org.slipway.api.method.MethodRefused;
import org.slipway.api.method.MethodSaved;
import org.slipway.api.method.MethodTarget;
import org.slipway.api.method.SubmitMethod;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.testkit.Methods;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;
import org.slipway.testkit.store.MemoryDatabase;

/** Admins ada and ben, who set up a wallet of a supplier that the host knows. */
abstract class TwoAdminsFixture {

    static final SupplierId TALA = Suppliers.TALA.id();
    static final MethodId GCASH = new MethodId("gcash");
    static final Staff ADA = admin("ada");
    static final Staff BEN = admin("ben");
    static final MethodEntry ENTRY = EntryReaderTest.GCASH;
    static final MethodEntry OTHER_NUMBER = ENTRY.with(MethodField.ACCOUNT_NUMBER, "0999 000 0000");

    final MutableClock clock = MutableClock.standing();
    final MemoryDatabase database = new MemoryDatabase(clock);
    final FakeHostLedger host = new FakeHostLedger()
            .with(Suppliers.TALA, Methods.GCASH.account(), Methods.INSTAPAY.account())
            .with(Suppliers.BAYVIEW, Methods.BANK_TRANSFER.account());
    final ConfiguredMethods files = new ConfiguredMethods();
    final RememberedOffers remembered = new RememberedOffers(clock);
    final TwoAdmins admins = new TwoAdmins(database.methods(), files, host, remembered, clock);

    final Outcome<MethodSaved, MethodRefused> propose(MethodEntry entry) {
        return admins.submit(ADA, new SubmitMethod(TALA, Optional.of(GCASH), 0, entry));
    }

    final void inForce() {
        propose(ENTRY);
        admins.confirm(BEN, target());
    }

    final Outcome<MethodSaved, MethodRefused> change(Staff staff, MethodEntry entry) {
        return admins.submit(staff, new SubmitMethod(TALA, Optional.of(GCASH), method().version(), entry));
    }

    final MethodTarget target() {
        return new MethodTarget(TALA, GCASH, method().version());
    }

    final List<ManagedMethod> all() {
        return database.methods().methods(TALA);
    }

    final ManagedMethod method() {
        assertThat(all()).hasSize(1);
        return all().get(0);
    }

    final List<String> trail() {
        return database.auditRows().stream().map(TwoAdminsFixture::words).toList();
    }

    static String words(AuditEntry row) {
        return row.action() + " " + row.actor() + " " + row.subject() + " " + row.detail();
    }

    static Staff admin(String name) {
        return new Staff(name, Set.of(Role.ADMIN), SupplierScope.EVERY);
    }

    static Outcome<MethodSaved, MethodRefused> refused(MethodRefusal reason) {
        return Outcome.refused(new MethodRefused(reason));
    }
}
