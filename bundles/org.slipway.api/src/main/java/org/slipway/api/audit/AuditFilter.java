// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.audit;

import java.time.Instant;
import java.util.Optional;
import org.slipway.api.SupplierId;
import org.slipway.api.internal.Require;

/**
 * Which rows of a supplier's audit trail are wanted: those that are all of this.
 *
 * @param subject what was acted on, as it is written in the trail: a slip's code, an invoice's id, a link's selector, …; up to
 *     200 characters
 * @param actor as it is written in the trail, up to 100 characters
 */
public record AuditFilter(
        SupplierId supplier,
        Optional<String> subject,
        Optional<String> actor,
        Optional<AuditAction> action,
        Period period) {

    /**
     * A stretch of time.
     *
     * @param from the first moment; empty: from the beginning
     * @param until the first moment after it; empty: to the end
     */
    public record Period(Optional<Instant> from, Optional<Instant> until) {

        /** All of the time. */
        public static final Period ALWAYS = new Period(Optional.empty(), Optional.empty());

        /** Whether it has this moment. */
        public boolean has(Instant at) {
            return from.filter(at::isBefore).isEmpty()
                    && until.filter(end -> !at.isBefore(end)).isEmpty();
        }
    }

    public AuditFilter {
        subject.ifPresent(text -> Require.text(text, 200, "subject"));
        actor.ifPresent(text -> Require.text(text, 100, "actor"));
    }

    /** Every row of the supplier. */
    public static AuditFilter all(SupplierId supplier) {
        return new AuditFilter(supplier, Optional.empty(), Optional.empty(), Optional.empty(), Period.ALWAYS);
    }

    /** The rows about one thing. */
    public AuditFilter about(String thing) {
        return new AuditFilter(supplier, Optional.of(thing), actor, action, period);
    }

    /** The rows of one actor. */
    public AuditFilter by(String name) {
        return new AuditFilter(supplier, subject, Optional.of(name), action, period);
    }

    /** The rows of one action. */
    public AuditFilter of(AuditAction deed) {
        return new AuditFilter(supplier, subject, actor, Optional.of(deed), period);
    }

    /** The rows of a stretch of time. */
    public AuditFilter in(Period time) {
        return new AuditFilter(supplier, subject, actor, action, time);
    }

    /** Whether a row of the supplier is wanted. */
    public boolean wants(AuditRecord.Deed deed) {
        return subject.filter(wanted -> !wanted.equals(deed.subject())).isEmpty()
                && actor.filter(wanted -> !wanted.equals(deed.actor())).isEmpty()
                && action.filter(wanted -> !wanted.name().equals(deed.action())).isEmpty()
                && period.has(deed.at());
    }
}
