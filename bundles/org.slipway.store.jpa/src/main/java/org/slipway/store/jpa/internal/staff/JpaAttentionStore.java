// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.staff;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Attention;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;
import org.slipway.database.Transactions;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.AttentionStore;
import org.slipway.store.jpa.internal.Database;
import org.slipway.store.jpa.internal.MicrosConverter;
import org.slipway.store.jpa.internal.audit.AuditChain;

/** Who looks at slips in a table of few rows, and whose they are in the rows of the slips. */
@Component
public final class JpaAttentionStore implements AttentionStore {

    private static final String OF_SLIP = " WHERE supplier = ?1 AND code = ?2";

    private final Transactions transactions;
    private final AuditChain audit;

    @Activate
    public JpaAttentionStore(@Reference Database database) {
        this.transactions = database.transactions();
        this.audit = database.audit();
    }

    @Override
    public void opened(SlipRef slip, Attention.Viewer viewer, Instant forgotten) {
        transactions.write(entities -> {
            entities.createNativeQuery("DELETE FROM slip_viewer WHERE opened < ?1")
                    .setParameter(1, MicrosConverter.toMicros(forgotten))
                    .executeUpdate();
            String update = "UPDATE slip_viewer SET opened = ?4" + OF_SLIP + " AND staff = ?3";
            String insert = "INSERT INTO slip_viewer (supplier, code, staff, opened) VALUES (?1, ?2, ?3, ?4)";
            return noted(entities, update, slip, viewer) || noted(entities, insert, slip, viewer);
        });
    }

    private static boolean noted(EntityManager entities, String sql, SlipRef slip, Attention.Viewer viewer) {
        return of(entities, sql, slip)
                        .setParameter(3, viewer.name())
                        .setParameter(4, MicrosConverter.toMicros(viewer.opened()))
                        .executeUpdate()
                == 1;
    }

    @Override
    public Map<SlipCode, Attention> of(SupplierScope scope, Set<SlipCode> slips, Instant since) {
        return transactions.read(entities -> AttentionRows.of(entities, scope, slips, since));
    }

    @Override
    public boolean assign(SlipRef slip, Optional<String> to, AuditEntry entry) {
        return transactions.write(entities -> {
            boolean changed = to.map(name -> of(
                                            entities,
                                            "UPDATE slip SET assigned_to = ?3" + OF_SLIP
                                                    + " AND (assigned_to IS NULL OR assigned_to <> ?3)",
                                            slip)
                                    .setParameter(3, name))
                            .orElseGet(() -> of(
                                    entities,
                                    "UPDATE slip SET assigned_to = NULL" + OF_SLIP + " AND assigned_to IS NOT NULL",
                                    slip))
                            .executeUpdate()
                    == 1;
            if (changed) {
                audit.append(entities, entry);
            }
            return changed;
        });
    }

    private static Query of(EntityManager entities, String sql, SlipRef slip) {
        return entities.createNativeQuery(sql)
                .setParameter(1, slip.supplier().value())
                .setParameter(2, slip.code().value());
    }
}
