// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.time.Instant;
import java.util.List;
import javax.persistence.EntityManager;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.store.SlipTransition;
import org.slipway.store.jpa.internal.DatabaseClock;
import org.slipway.store.jpa.internal.work.WorkRows;

/**
 * Takes out what the newest step of a slip has ordered. A claim and this both change the row of the work, and each only if the
 * other has not: of the two one is done. To be called after the slip's own row is written, so that a slip that is submitted in
 * place of this one waits for it, or is seen.
 */
final class TakingBack {

    private TakingBack() {}

    /** Takes out what the step before this one has ordered, where this one takes it back; false if that is too late. */
    static boolean of(EntityManager entities, SlipTransition transition, int step) {
        return !transition.taken().step().undoes() || orders(entities, transition.slip(), step - 1);
    }

    /** Whether all of it waited still; if not, the transaction must change nothing. */
    private static boolean orders(EntityManager entities, Slip slip, int step) {
        Instant now = DatabaseClock.now(entities);
        int waiting = WorkRows.takeBack(entities, slip.ref(), step, now);
        return taken(entities, slip, step).stream().anyMatch(row -> row.undone(now, waiting))
                && (slip.status() != SlipStatus.REJECTED || !SlipRows.hasSuccessor(entities, slip));
    }

    private static List<StepRow> taken(EntityManager entities, Slip slip, int step) {
        return entities.createQuery(
                        "SELECT s FROM StepRow s WHERE s.supplier = :supplier AND s.code = :code AND s.number = :step",
                        StepRow.class)
                .setParameter("supplier", slip.ref().supplier().value())
                .setParameter("code", slip.code().value())
                .setParameter("step", step)
                .getResultList();
    }
}
