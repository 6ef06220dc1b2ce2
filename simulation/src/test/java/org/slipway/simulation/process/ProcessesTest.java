// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.simulation.Invariant;
import org.slipway.simulation.Violation;

/**
 * The product's own processes on a real PostgreSQL are killed, and what people were told is held against database and ledger.
 * More of it, or what another run has drawn: {@code -Dslipway.processes.kills=…}, {@code .slips} and {@code .seed}.
 */
class ProcessesTest {

    private static final long SEED = Long.getLong("slipway.processes.seed", System.nanoTime());

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;

    private static Campaign.Bench bench;

    @BeforeAll
    static void startTheDatabase() throws IOException {
        bench = Campaign.Bench.in(folder);
    }

    @AfterAll
    static void stopTheDatabase() throws IOException {
        bench.cluster().close();
    }

    @Test
    void shouldLoseNothingAndDoubleNothing_whereverProcessesEnd()
            throws IOException, SQLException, InterruptedException {
        int kills = Integer.getInteger("slipway.processes.kills", 10);
        int slips = Integer.getInteger("slipway.processes.slips", 60);

        Findings findings = run(kills, slips, ProcessBuild.RIGHT);

        assertThat(findings.violations()).isEmpty();
        assertThat(findings.toll().kills()).isGreaterThanOrEqualTo(kills);
        assertThat(findings.told().slips()).isGreaterThanOrEqualTo(slips);
        assertThat(findings.sums().receipts()).isEqualTo(findings.told().approvals());
    }

    @Test
    void shouldTellOfTwoReceipts_whenAnAttemptIsRepeatedBlindly()
            throws IOException, SQLException, InterruptedException {
        assertThat(run(2, 40, ProcessBuild.BLIND_RETRY).violations())
                .extracting(Violation::invariant)
                .contains(Invariant.ONE_RECEIPT);
    }

    @Test
    void shouldTellOfALostSlip_whenItIsAcknowledgedBeforeTheCommit()
            throws IOException, SQLException, InterruptedException {
        assertThat(run(2, 10, ProcessBuild.ACKNOWLEDGED_BEFORE_COMMIT).violations())
                .extracting(Violation::invariant)
                .contains(Invariant.ACKNOWLEDGED_EXISTS);
    }

    private static Findings run(int kills, int slips, ProcessBuild build)
            throws IOException, SQLException, InterruptedException {
        System.out.println("processes: seed " + SEED + ", " + kills + " kills, " + slips + " slips, " + build);
        Findings findings = Campaign.run(new Campaign.Plan(kills, slips, SEED, build), bench);
        System.out.print(findings);
        findings.violations().stream().limit(20).forEach(found -> System.out.println("processes: " + found));
        return findings;
    }
}
