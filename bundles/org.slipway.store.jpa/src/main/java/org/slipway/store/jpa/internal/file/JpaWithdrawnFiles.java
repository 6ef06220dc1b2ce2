// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.file;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierId;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;
import org.slipway.database.Transactions;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.WithdrawnFiles;
import org.slipway.store.jpa.internal.Database;
import org.slipway.store.jpa.internal.MicrosConverter;
import org.slipway.store.jpa.internal.audit.AuditChain;

/** Withdrawn slips that have their files, as rows of a table that goes with the files. */
@Component
public final class JpaWithdrawnFiles implements WithdrawnFiles {

    private final Transactions transactions;
    private final AuditChain audit;
    private final FileStore files;

    @Activate
    public JpaWithdrawnFiles(@Reference Database database, @Reference FileStore files) {
        this.transactions = database.transactions();
        this.audit = database.audit();
        this.files = files;
    }

    /** Notes in the running transaction that a slip was withdrawn. */
    public static void begin(EntityManager entities, SlipRef slip, Instant withdrawn) {
        entities.createNativeQuery("INSERT INTO slip_withdrawn_file (supplier, code, withdrawn) VALUES (?1, ?2, ?3)")
                .setParameter(1, slip.supplier().value())
                .setParameter(2, slip.code().value())
                .setParameter(3, MicrosConverter.toMicros(withdrawn))
                .executeUpdate();
    }

    @Override
    public List<SlipRef> kept(Instant withdrawnBefore, int limit) {
        return transactions.read(entities -> {
            List<?> rows = entities.createNativeQuery("SELECT supplier, code FROM slip_withdrawn_file"
                            + " WHERE withdrawn < ?1 ORDER BY withdrawn, code")
                    .setParameter(1, MicrosConverter.toMicros(withdrawnBefore))
                    .setMaxResults(limit)
                    .getResultList();
            return rows.stream().map(row -> slip((Object[]) row)).toList();
        });
    }

    private static SlipRef slip(Object[] row) {
        return new SlipRef(new SupplierId((String) row[0]), new SlipCode((String) row[1]));
    }

    @Override
    public boolean remove(SlipRef slip, Instant withdrawnBefore, AuditEntry entry) {
        return transactions.write(entities -> {
            int due = entities.createNativeQuery(
                            "DELETE FROM slip_withdrawn_file" + " WHERE supplier = ?1 AND code = ?2 AND withdrawn < ?3")
                    .setParameter(1, slip.supplier().value())
                    .setParameter(2, slip.code().value())
                    .setParameter(3, MicrosConverter.toMicros(withdrawnBefore))
                    .executeUpdate();
            if (due == 1) {
                files.remove(slip);
                audit.append(entities, entry);
            }
            return due == 1;
        });
    }
}
