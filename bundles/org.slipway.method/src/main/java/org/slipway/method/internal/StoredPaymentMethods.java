// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.method.MethodRefusal;
import org.slipway.api.method.NewPaymentMethod;
import org.slipway.api.method.OfferedMethod;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.method.PaymentMethods;
import org.slipway.api.method.QrPh;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.MethodStore;

/** Payment methods that are kept in the store, each over a receiving account that the host knows. */
@Component
public final class StoredPaymentMethods implements PaymentMethods {

    private final MethodStore methods;
    private final HostLedger ledger;
    private final Clock clock;

    @Activate
    public StoredPaymentMethods(
            @Reference MethodStore methods, @Reference(service = BoundedHost.class) HostLedger ledger) {
        this(methods, ledger, Clock.systemUTC());
    }

    StoredPaymentMethods(MethodStore methods, HostLedger ledger, Clock clock) {
        this.methods = methods;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public List<OfferedMethod> offered(SupplierId supplier) {
        return methods.offered(supplier);
    }

    @Override
    public Outcome<PaymentMethod, MethodRefusal> setUp(Staff staff, NewPaymentMethod asked) {
        if (!staff.maySetUp(asked.supplier())) {
            return Outcome.refused(MethodRefusal.NOT_ALLOWED);
        }
        Optional<ReceivingAccount> account = ledger.receivingAccounts(asked.supplier()).stream()
                .filter(known -> known.id().equals(asked.account()))
                .findFirst();
        if (account.isEmpty()) {
            return Outcome.refused(MethodRefusal.UNKNOWN_ACCOUNT);
        }
        Optional<QrPh> qrCode = QrPh.parse(asked.qrPayload());
        if (qrCode.isEmpty() && !asked.qrPayload().isBlank()) {
            return Outcome.refused(MethodRefusal.UNREADABLE_QR);
        }
        PaymentMethod method =
                new PaymentMethod(asked.supplier(), asked.id(), asked.kind(), asked.label(), account.get());
        return methods.add(method, qrCode, audit(method, staff.name()))
                ? Outcome.accepted(method)
                : Outcome.refused(MethodRefusal.ID_TAKEN);
    }

    private AuditEntry audit(PaymentMethod method, String actor) {
        return new AuditEntry(
                method.supplier(),
                AuditAction.METHOD_SET_UP,
                actor,
                method.id().value(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
