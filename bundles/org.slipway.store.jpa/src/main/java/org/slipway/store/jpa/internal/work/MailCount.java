// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.work;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.Query;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.MailLimits.Limit;
import org.slipway.spi.store.MailLimits.Reached;
import org.slipway.spi.store.MailLimits.Whose;
import org.slipway.store.jpa.internal.MicrosConverter;

/** Counts mails, a row for each of whom they are counted: by conditional updates, so that no more are ordered than may be. */
final class MailCount {

    private static final String UPDATE = "UPDATE mail_limit SET"
            + " mails = CASE WHEN begun <= ?4 THEN 0 ELSE mails END + 1,"
            + " begun = CASE WHEN begun <= ?4 THEN ?5 ELSE begun END"
            + " WHERE supplier = ?1 AND kind = ?2 AND whose = ?3 AND (begun <= ?4 OR mails < ?6)";

    private static final String SELECT =
            "SELECT begun FROM mail_limit WHERE supplier = ?1 AND kind = ?2 AND whose = ?3";

    private static final String INSERT =
            "INSERT INTO mail_limit (supplier, kind, whose, begun, mails) VALUES (?1, ?2, ?3, ?4, 1)";

    private final EntityManager entities;
    private final AuditEntry entry;

    MailCount(EntityManager entities, AuditEntry entry) {
        this.entities = entities;
        this.entry = entry;
    }

    /** Counts one more; the limit if it is reached. */
    Optional<Reached> add(Whose kind, String whose, Limit limit) {
        if (update(kind, whose, limit)) {
            return Optional.empty();
        }
        List<?> begun = of(SELECT, kind, whose).getResultList();
        if (begun.isEmpty()) {
            of(INSERT, kind, whose)
                    .setParameter(4, MicrosConverter.toMicros(entry.at()))
                    .executeUpdate();
            return Optional.empty();
        }
        long since = ((Number) begun.get(0)).longValue();
        return update(kind, whose, limit)
                ? Optional.empty()
                : Optional.of(new Reached(kind, MicrosConverter.toInstant(since).plus(limit.span())));
    }

    private boolean update(Whose kind, String whose, Limit limit) {
        return of(UPDATE, kind, whose)
                        .setParameter(4, MicrosConverter.toMicros(entry.at().minus(limit.span())))
                        .setParameter(5, MicrosConverter.toMicros(entry.at()))
                        .setParameter(6, limit.mails())
                        .executeUpdate()
                == 1;
    }

    private Query of(String sql, Whose kind, String whose) {
        return entities.createNativeQuery(sql)
                .setParameter(1, entry.supplier().value())
                .setParameter(2, kind.name())
                .setParameter(3, whose);
    }
}
