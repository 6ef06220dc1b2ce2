// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.round;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slipway.api.audit.DataReport;
import org.slipway.api.audit.DataReport.Finding;
import org.slipway.api.audit.DataReport.Kind;
import org.slipway.api.audit.SlipComparison.Difference;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.slip.DamagedSlip;
import org.slipway.api.slip.Slip;
import org.slipway.spi.store.MethodList;
import org.slipway.spi.store.SlipList;

/** One comparison of a supplier's data with its trail. */
final class DataRound {

    private final Comparison comparison;
    private final long most;
    private final BooleanSupplier stopped;
    private final List<Finding> findings = new ArrayList<>();
    private long found;
    private long slips;
    private long accounts;

    /**
     * A comparison that is not yet made.
     *
     * @param most slips that it looks at
     * @param stopped asked before each slip: whether to leave the rest
     */
    DataRound(Comparison comparison, long most, BooleanSupplier stopped) {
        this.comparison = comparison;
        this.most = most;
        this.stopped = stopped;
    }

    /** Compares accounts in force. */
    void accounts(MethodList methods) {
        for (ManagedMethod method : methods) {
            accounts += method.inForce().isPresent() ? 1 : 0;
            note(Kind.ACCOUNT, method.id().value(), comparison.of(method));
        }
        methods.damaged().forEach(id -> note(Kind.ACCOUNT, id, Set.of(Difference.UNREADABLE)));
    }

    /** Compares a page of slips; false if the rest is to be left. */
    boolean slips(SlipList page) {
        for (Slip slip : page) {
            if (slips >= most || stopped.getAsBoolean()) {
                return false;
            }
            slips++;
            note(Kind.SLIP, slip.code().value(), comparison.of(slip));
        }
        for (DamagedSlip damaged : page.damaged()) {
            note(Kind.SLIP, damaged.code(), Set.of(Difference.UNREADABLE));
        }
        return true;
    }

    private void note(Kind kind, String subject, Set<Difference> differences) {
        Finding finding = new Finding(kind, subject, differences);
        if (differences.isEmpty() || findings.contains(finding)) {
            return;
        }
        found++;
        if (findings.size() < DataReport.MOST) {
            findings.add(finding);
        }
    }

    DataReport report(Instant at) {
        return new DataReport(at, slips, accounts, findings, found);
    }
}
