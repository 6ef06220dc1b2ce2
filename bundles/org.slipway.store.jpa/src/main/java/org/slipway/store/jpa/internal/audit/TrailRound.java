// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.SupplierId;
import org.slipway.database.Transactions;
import org.slipway.spi.audit.AuditStretch;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.audit.AuditVerdict.Broken;
import org.slipway.spi.audit.AuditVerdict.CutOff;
import org.slipway.spi.audit.AuditVerdict.Unproven;
import org.slipway.spi.audit.AuditVerdict.Whole;
import org.slipway.store.jpa.internal.Database;

/** Verifies the chains of all suppliers, one after the other, and says in the log which is not whole. */
public final class TrailRound {

    private static final Logger LOG = LoggerFactory.getLogger(TrailRound.class);
    private static final long ROWS_AT_ONCE = 2_000;

    private final Transactions transactions;
    private final JpaAuditTrail trail;
    private final KeptHeads heads;
    private final BooleanSupplier stopped;

    /**
     * A round that is not yet made.
     *
     * @param stopped asked before each part of a chain: whether to leave the rest
     */
    public TrailRound(Database database, BooleanSupplier stopped) {
        this.transactions = database.transactions();
        this.trail = new JpaAuditTrail(database);
        this.heads = database.audit().heads();
        this.stopped = stopped;
    }

    /**
     * Makes the round.
     *
     * @return what is wrong, by supplier; nothing of those that were left because the round was stopped
     */
    public Map<String, AuditVerdict> run() {
        List<SupplierId> suppliers = suppliers();
        Map<String, AuditVerdict> wrong = new TreeMap<>();
        for (SupplierId supplier : suppliers) {
            Optional<AuditVerdict> end = verdict(supplier);
            end.ifPresent(verdict -> tellHead(supplier));
            end.filter(verdict -> verdict.match(new IsWrong()))
                    .ifPresent(verdict -> wrong.put(supplier.value(), verdict));
        }
        wrong.forEach((supplier, verdict) -> LOG.error(
                "The audit trail of supplier {} is not whole: {}. See \"Audit trail\" in the operations guide",
                supplier,
                verdict));
        if (wrong.isEmpty() && !stopped.getAsBoolean()) {
            LOG.info("The audit trails of {} suppliers were verified: nothing speaks against them", suppliers.size());
        }
        return wrong;
    }

    /** Everybody who has, or should have, a trail: by the heads inside and outside the database, and by the data. */
    public List<SupplierId> suppliers() {
        Set<String> all = new TreeSet<>(heads.suppliers());
        all.addAll(
                transactions.read(entities -> entities.createQuery("SELECT h.supplier FROM AuditHead h", String.class)
                        .getResultList()));
        all.addAll(transactions.read(SealedData::suppliers));
        return all.stream().map(SupplierId::new).toList();
    }

    /** So that whoever keeps the log has the heads, too. */
    private void tellHead(SupplierId supplier) {
        transactions
                .read(entities -> Optional.ofNullable(entities.find(AuditHead.class, supplier.value())))
                .ifPresent(head -> LOG.info(
                        "The audit trail of supplier {} has {} rows; the hash of the last is {}",
                        supplier,
                        head.rows(),
                        head.hash()));
    }

    private Optional<AuditVerdict> verdict(SupplierId supplier) {
        Optional<AuditVerdict> end = Optional.empty();
        long row = 0;
        while (end.isEmpty() && !stopped.getAsBoolean()) {
            AuditStretch stretch = trail.verify(supplier, row, ROWS_AT_ONCE);
            row = stretch.last();
            end = stretch.end();
        }
        return end;
    }

    /** What can't be proved since its key is gone was said when the key changed. */
    private static final class IsWrong implements AuditVerdict.Cases<Boolean> {

        @Override
        public Boolean whole(Whole verdict) {
            return false;
        }

        @Override
        public Boolean unproven(Unproven verdict) {
            return false;
        }

        @Override
        public Boolean broken(Broken verdict) {
            return true;
        }

        @Override
        public Boolean cutOff(CutOff verdict) {
            return true;
        }
    }
}
