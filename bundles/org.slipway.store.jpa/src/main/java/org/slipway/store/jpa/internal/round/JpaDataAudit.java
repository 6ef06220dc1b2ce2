// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.round;

import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.DataReport;
import org.slipway.api.audit.DataReport.Finding;
import org.slipway.spi.audit.DataAudit;
import org.slipway.spi.store.MethodStore;
import org.slipway.spi.store.SlipQueries;
import org.slipway.store.jpa.internal.Database;
import org.slipway.store.jpa.internal.audit.JpaAuditTrail;
import org.slipway.store.jpa.internal.method.JpaMethodStore;
import org.slipway.store.jpa.internal.slip.JpaSlipQueries;
import org.slipway.store.jpa.internal.slip.SlipsByCode;

/** Compares slips and accounts in force with what the trail sealed, and says each difference in the log once. */
@Component(service = {DataAudit.class, JpaDataAudit.class})
public final class JpaDataAudit implements DataAudit {

    private static final Logger LOG = LoggerFactory.getLogger(JpaDataAudit.class);

    private final SlipQueries slips;
    private final SlipsByCode byCode;
    private final MethodStore methods;
    private final Comparison comparison;
    private final Clock clock;
    private final Semaphore onDemand = new Semaphore(1);
    private final Map<SupplierId, DataReport> last = new ConcurrentHashMap<>();
    private final Map<SupplierId, Set<Finding>> told = new ConcurrentHashMap<>();

    @Activate
    public JpaDataAudit(@Reference Database database) {
        this(database, Clock.systemUTC());
    }

    /** With another clock, which says whose turn it is. */
    public JpaDataAudit(Database database, Clock clock) {
        this.slips = new JpaSlipQueries(database);
        this.byCode = new SlipsByCode(database.transactions());
        this.methods = new JpaMethodStore(database);
        this.comparison = new Comparison(new JpaAuditTrail(database), slips);
        this.clock = clock;
    }

    @Override
    public Optional<DataReport> last(SupplierId supplier) {
        return Optional.ofNullable(last.get(supplier));
    }

    @Override
    public Optional<DataReport> compare(SupplierId supplier) {
        if (!onDemand.tryAcquire()) {
            return Optional.empty();
        }
        try {
            DataRound round = new DataRound(comparison, MOST_ON_DEMAND, () -> false);
            SlipWalk walk = begun(round, supplier);
            if (walk.open(round::slips)) {
                walk.decided(round::slips);
            }
            return Optional.of(told(supplier, round));
        } finally {
            onDemand.release();
        }
    }

    /**
     * The comparison of the day: all open slips, those decided in the last two days, a part of all others, and all accounts.
     *
     * @param stopped asked before each slip: whether to leave the rest
     */
    DataReport daily(SupplierId supplier, BooleanSupplier stopped) {
        DataRound round = new DataRound(comparison, Long.MAX_VALUE, stopped);
        SlipWalk walk = begun(round, supplier);
        if (walk.open(round::slips) && walk.decided(round::slips)) {
            walk.others(round::slips);
        }
        return told(supplier, round);
    }

    private SlipWalk begun(DataRound round, SupplierId supplier) {
        round.accounts(methods.methods(supplier));
        return new SlipWalk(slips, byCode, supplier, clock.instant());
    }

    private DataReport told(SupplierId supplier, DataRound round) {
        DataReport report = round.report(clock.instant());
        last.put(supplier, report);
        Set<Finding> before = told.getOrDefault(supplier, Set.of());
        report.findings().stream()
                .filter(finding -> !before.contains(finding))
                .forEach(finding -> tell(supplier, finding));
        told.put(supplier, new HashSet<>(report.findings()));
        if (report.found() > DataReport.MOST) {
            LOG.error(
                    "{} slips and accounts of supplier {} are not what its audit trail sealed; {} of them were named",
                    report.found(),
                    supplier,
                    DataReport.MOST);
        }
        return report;
    }

    private static void tell(SupplierId supplier, Finding finding) {
        LOG.error(
                "{} {} of supplier {} is not what the audit trail sealed {}: it was changed past Slipway. Find out who may"
                        + " write into the database, and put back what the trail says: \"Audit trail\" in the operations"
                        + " guide",
                finding.kind() == DataReport.Kind.SLIP ? "Slip" : "The account of payment method",
                finding.subject(),
                supplier,
                finding.differences());
    }
}
