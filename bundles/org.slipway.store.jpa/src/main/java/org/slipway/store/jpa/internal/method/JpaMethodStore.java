// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.method;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierId;
import org.slipway.api.method.OfferedMethod;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.method.QrPh;
import org.slipway.database.Transactions;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.MethodStore;
import org.slipway.store.jpa.internal.Database;
import org.slipway.store.jpa.internal.audit.AuditChain;

/** Payment methods in a table. */
@Component
public final class JpaMethodStore implements MethodStore {

    private final Transactions transactions;
    private final AuditChain audit;

    @Activate
    public JpaMethodStore(@Reference Database database) {
        this.transactions = database.transactions();
        this.audit = database.audit();
    }

    @Override
    public List<OfferedMethod> offered(SupplierId supplier) {
        return transactions.read(entities -> entities.createQuery(
                        "SELECT m FROM MethodRow m WHERE m.supplier = :supplier ORDER BY m.auditRow", MethodRow.class)
                .setParameter("supplier", supplier.value())
                .getResultStream()
                .map(MethodRow::toOffered)
                .toList());
    }

    @Override
    public boolean add(PaymentMethod method, Optional<QrPh> qrCode, AuditEntry entry) {
        return transactions.write(entities -> {
            if (exists(entities, method)) {
                return false;
            }
            entities.persist(new MethodRow(method, qrCode, audit.append(entities, entry)));
            return true;
        });
    }

    private static boolean exists(EntityManager entities, PaymentMethod method) {
        return entities.createQuery(
                                "SELECT COUNT(m) FROM MethodRow m"
                                        + " WHERE m.supplier = :supplier AND m.columns.method = :method",
                                Long.class)
                        .setParameter("supplier", method.supplier().value())
                        .setParameter("method", method.id().value())
                        .getSingleResult()
                > 0;
    }
}
