// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.UnavailableException;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.file.Content;
import org.slipway.api.file.Scan;
import org.slipway.api.slip.Slip;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.scan.ScanVerdict;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKind;
import org.slipway.spi.work.WorkKinds;
import org.slipway.spi.work.WorkResult;
import org.slipway.testkit.Bytes;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.store.MemoryDatabase;
import org.slipway.testkit.store.NewSlips;

class FileScanTest {

    private static final Slip SLIP = SlipBuilder.slip().build();

    private final MutableClock clock = MutableClock.standing();
    private final MemoryDatabase database = new MemoryDatabase(clock);
    private final List<Integer> lengths = new ArrayList<>();

    private static final WorkResult CHECKED =
            new WorkResult.Done(List.of(Work.of(WorkKinds.CHECK_SLIP, SLIP.ref())), List.of());

    @BeforeEach
    void aSlipWaits() {
        database.slips().submit(NewSlips.awaitingScan(SLIP));
    }

    @Test
    void shouldKeepCleanWithItsAuditRow_whenNothingIsFound() {
        // given
        Scanning scanning = scanning(ScanPolicy.INSTALLED, new ScanVerdict.Clean());

        // when
        WorkResult result = scan(scanning);

        // then
        assertThat(result).isEqualTo(CHECKED);
        assertThat(lengths).containsExactly(1000);
        assertThat(verdict()).isEqualTo(Scan.CLEAN);
        assertThat(database.auditRows())
                .contains(new AuditEntry(
                        SLIP.ref().supplier(), AuditAction.FILE_SCANNED, "scanner", "PS-7KQ4-M2", clock.instant()));
    }

    @Test
    void shouldKeepTheSignature_whenAVirusIsFound() {
        // when
        WorkResult result = scan(scanning(ScanPolicy.INSTALLED, new ScanVerdict.Infected("Eicar-Signature")));

        // then
        assertThat(result).isEqualTo(CHECKED);
        assertThat(verdict()).isEqualTo(Scan.infected("Eicar-Signature"));
    }

    @Test
    void shouldGoOnWaiting_whenTheScannerIsDown() {
        // given
        Scanning scanning = Scanning.by(ScanPolicy.INSTALLED);
        scanning.installed = file -> {
            throw new UnavailableException("clamd at 127.0.0.1:3310", new IOException("refused"));
        };

        // then
        assertThat(scan(scanning))
                .isEqualTo(new WorkResult.NotSent(
                        "virus scanner: clamd at 127.0.0.1:3310 is not available:" + " java.io.IOException: refused"));
        assertThat(verdict()).isEqualTo(Scan.WAITING);
    }

    @ParameterizedTest
    @CsvSource({"INSTALLED", "REQUIRED"})
    void shouldGoOnWaiting_whenTheScannerWasTakenAway(ScanPolicy policy) {
        // then
        assertThat(scan(Scanning.by(policy))).isEqualTo(new WorkResult.NotSent("virus scanner: none is installed"));
        assertThat(verdict()).isEqualTo(Scan.WAITING);
    }

    @Test
    void shouldLetTheSlipGo_whenScansWereTurnedOff() {
        // given
        Scanning scanning = scanning(ScanPolicy.OFF, new ScanVerdict.Infected("never asked"));

        // then
        assertThat(scan(scanning)).isEqualTo(CHECKED);
        assertThat(verdict()).isEqualTo(Scan.NOT_SCANNED);
        assertThat(lengths).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"INSTALLED, false, 0", "INSTALLED, true, 1", "REQUIRED, false, 1", "OFF, true, 0"})
    void shouldAskForAScan_whenThePolicySaysSo(ScanPolicy policy, boolean installed, int scans) {
        // given
        Scanning scanning = installed ? scanning(policy, new ScanVerdict.Clean()) : Scanning.by(policy);

        // then
        assertThat(scanning.work(SLIP.ref()))
                .isEqualTo(scans == 0 ? Optional.empty() : Optional.of(Work.of(new WorkKind("scan-file"), SLIP.ref())));
    }

    @Test
    void shouldBeDone_whenTheSlipIsGone() {
        // given
        WorkClaim other = claim(SlipBuilder.slip().code("PS-0000-01").build());

        // then
        assertThat(fileScan(Scanning.by(ScanPolicy.REQUIRED)).scan(other)).isEqualTo(new WorkResult.Done());
    }

    @Test
    void shouldHandleTheKindThatScansOrder_whenItIsAService() {
        // given
        Scanning scanning = scanning(ScanPolicy.INSTALLED, new ScanVerdict.Clean());
        AttachmentScans scans = new AttachmentScans(database.files(), database.findings(), scanning);

        // when
        WorkResult result = scans.attempt(claim(SLIP));

        // then
        assertThat(scans.kind())
                .isEqualTo(scanning.work(SLIP.ref()).orElseThrow().kind());
        assertThat(result).isEqualTo(CHECKED);
        assertThat(verdict()).isEqualTo(Scan.CLEAN);
    }

    private static WorkClaim claim(Slip slip) {
        return new WorkClaim(1, Work.of(AttachmentScans.KIND, slip.ref()), WorkClaim.Attempts.NONE, 1);
    }

    private Scanning scanning(ScanPolicy policy, ScanVerdict verdict) {
        Scanning scanning = Scanning.by(policy);
        scanning.installed = file -> {
            lengths.add(length(file));
            return verdict;
        };
        return scanning;
    }

    private static int length(Content file) {
        try (InputStream in = file.open()) {
            byte[] read = in.readAllBytes();
            assertThat(read).isEqualTo(Bytes.many(read.length).open().readAllBytes());
            return read.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileScan fileScan(Scanning scanning) {
        return new FileScan(database.files(), database.findings(), scanning, clock);
    }

    private WorkResult scan(Scanning scanning) {
        return fileScan(scanning).scan(claim(SLIP));
    }

    private Scan verdict() {
        return database.findings().scan(SLIP.ref());
    }
}
