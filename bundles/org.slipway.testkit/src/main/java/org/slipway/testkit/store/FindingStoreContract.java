// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.api.UnavailableException;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.FileRemark;
import org.slipway.api.file.FileRemarkKind;
import org.slipway.api.file.FileType;
import org.slipway.api.file.SameFile;
import org.slipway.api.file.Scan;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.store.FindingStore;
import org.slipway.spi.store.NewSlip;
import org.slipway.testkit.SlipBuilder;

/** What every {@link FindingStore} does. */
public abstract class FindingStoreContract {

    private static final String BYTES = "a1".repeat(32);
    private static final String OTHER_BYTES = "b2".repeat(32);
    private static final String PIXELS = "c3".repeat(32);

    private StoresUnderTest stores;
    private FindingStore findings;

    /** The stores under test, with nothing in them. */
    protected abstract StoresUnderTest emptyStores();

    @BeforeEach
    void open() {
        stores = emptyStores();
        findings = stores.findings();
    }

    @Test
    void shouldSayNotScanned_whenNobodyAskedForAScan() {
        // given
        Slip slip = submitted("PS-0000-01", OTHER_BYTES);

        // then
        assertThat(findings.scan(slip.ref())).isEqualTo(Scan.NOT_SCANNED);
        assertThat(findings.storeScan(slip.ref(), Scan.CLEAN, audit(slip))).isFalse();
        assertThat(findings.scan(slip.ref())).isEqualTo(Scan.NOT_SCANNED);
        assertThat(stores.audit().verify(slip.ref().supplier())).isEqualTo(new AuditVerdict.Whole(1));
    }

    @Test
    void shouldWait_whenAScannerIsToLookAtTheFile() {
        // when
        Slip slip = waiting();

        // then
        assertThat(findings.scan(slip.ref())).isEqualTo(Scan.WAITING);
        assertThat(findings.scan(singaporeSlip().build().ref())).isEqualTo(Scan.NOT_SCANNED);
    }

    @Test
    void shouldKeepTheFirstVerdict_whenTwoAreGiven() {
        // given
        Slip slip = waiting();

        // when
        boolean first = findings.storeScan(slip.ref(), Scan.infected("Win.Test.EICAR_HDB-1"), audit(slip));
        boolean second = findings.storeScan(slip.ref(), Scan.CLEAN, audit(slip));

        // then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(findings.scan(slip.ref())).isEqualTo(Scan.infected("Win.Test.EICAR_HDB-1"));
        assertThat(stores.audit().verify(slip.ref().supplier())).isEqualTo(new AuditVerdict.Whole(2));
        assertThat(stores.slips().ofInvoice(slip.origin().invoice())).containsExactly(slip);
    }

    @Test
    void shouldRefuse_whenAVerdictIsToWait() {
        // given
        Slip slip = waiting();

        // then
        assertThatThrownBy(() -> findings.storeScan(slip.ref(), Scan.WAITING, audit(slip)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldTellBeforeFromAfterAndWhatBecameOfThem_whenTheSameBytesCameTwice() {
        // given
        Slip first = submitted("PS-0000-01", BYTES);
        Slip second = submitted("PS-0000-02", BYTES);
        submitted("PS-0000-03", OTHER_BYTES);
        stores.slips()
                .submit(NewSlips.of(
                        singaporeSlip().attachment(attachment(BYTES)).build()));
        stores.slips().take(Transitions.reject(first));

        // then
        assertThat(findings.same(first.ref()))
                .containsExactly(new SameFile(new SlipCode("PS-0000-02"), true, false, SlipStatus.PENDING));
        assertThat(findings.same(second.ref()))
                .containsExactly(new SameFile(new SlipCode("PS-0000-01"), true, true, SlipStatus.REJECTED));
    }

    @Test
    void shouldTellPixelsFromBytes_whenFilesDifferButLookTheSame() {
        // given
        Slip first = submitted("PS-0000-01", BYTES);
        Slip second = submitted("PS-0000-02", OTHER_BYTES);
        assertThat(findings.same(second.ref())).isEmpty();

        // when
        findings.storePixels(first.ref(), PIXELS);
        findings.storePixels(second.ref(), OTHER_BYTES);
        findings.storePixels(second.ref(), PIXELS);

        // then
        assertThat(findings.same(second.ref()))
                .containsExactly(new SameFile(new SlipCode("PS-0000-01"), false, true, SlipStatus.PENDING));
    }

    @Test
    void shouldNameTheTenNewest_whenAFileCameTwelveTimes() {
        // given
        for (int minute = 10; minute < 22; minute++) {
            String submitted = "2026-03-02T01:" + minute + ":00Z";
            stores.slips()
                    .submit(NewSlips.of(slip().code("PS-0000-" + minute)
                            .submitted(submitted)
                            .attachment(attachment(BYTES))
                            .build()));
        }

        // when
        List<SameFile> same = findings.same(slip().code("PS-0000-10").build().ref());

        // then
        assertThat(same).hasSize(10);
        assertThat(same.get(0).slip()).isEqualTo(new SlipCode("PS-0000-21"));
        assertThat(same.get(9).slip()).isEqualTo(new SlipCode("PS-0000-12"));
    }

    @Test
    void shouldGiveTheNewestMarksOfTheOthers_whenSomeWereKept() {
        // given
        Slip oldest = marked(slip().code("PS-0000-01").submitted("2026-03-02T01:10:00Z"), 1);
        Slip newest = marked(slip().code("PS-0000-02").submitted("2026-03-02T01:20:00Z"), 2);
        Slip middle = marked(slip().code("PS-0000-03").submitted("2026-03-02T01:15:00Z"), 3);
        Slip elsewhere = marked(singaporeSlip().code("PS-0000-04"), 4);
        findings.storePicture(middle.ref(), new byte[] {5, 6}, new byte[] {7});

        // then
        assertThat(findings.marks(middle.ref()).orElseThrow()).containsExactly(5, 6);
        assertThat(findings.sketch(middle.ref()).orElseThrow()).containsExactly(7);
        assertThat(findings.sketch(newest.ref()).orElseThrow()).containsExactly(9);
        SlipRef none = slip().code("PS-0000-09").build().ref();
        findings.storePicture(none, new byte[] {1}, new byte[] {2});
        assertThat(findings.marks(none)).isEmpty();
        assertThat(findings.sketch(none)).isEmpty();
        assertThat(findings.newestMarks(oldest.ref(), 9))
                .extracting(marks -> marks.slip() + " " + HexFormat.of().formatHex(marks.marks()))
                .containsExactly(newest.code() + " 02", middle.code() + " 0506");
        assertThat(findings.newestMarks(oldest.ref(), 1)).hasSize(1);
        assertThat(findings.newestMarks(elsewhere.ref(), 9)).isEmpty();
    }

    @Test
    void shouldTellWhatIsRemarked_whenFoundAtIntakeOrMissingInThePictures() {
        // given
        FileRemark script = new FileRemark(FileRemarkKind.SCRIPTS, 2, "");
        FileRemark file = new FileRemark(FileRemarkKind.EMBEDDED_FILES, 1, "factur-x.xml");
        FileRemark undrawn = new FileRemark(FileRemarkKind.PICTURE_NOT_DRAWN, 1, "1 (JPEG 2000)");
        Slip slip = slip().build();
        NewSlip plain = NewSlips.of(slip);
        stores.slips()
                .submit(new NewSlip(
                        plain.submission(),
                        slip,
                        plain.taken(),
                        new NewSlip.File(plain.file().content(), Scan.NOT_SCANNED, List.of(file, script)),
                        List.of()));

        // then
        assertThat(findings.remarks(slip.ref())).containsExactly(script, file);
        findings.storeMissing(slip.ref(), List.of(undrawn));
        assertThat(findings.remarks(slip.ref())).containsExactly(script, file, undrawn);
        findings.storeMissing(slip.ref(), List.of());
        assertThat(findings.remarks(slip.ref())).containsExactly(script, file);
        assertThat(findings.remarks(singaporeSlip().build().ref())).isEmpty();
    }

    private Slip marked(SlipBuilder builder, int mark) {
        Slip slip = builder.build();
        stores.slips().submit(NewSlips.of(slip));
        findings.storePicture(slip.ref(), new byte[] {(byte) mark}, new byte[] {9});
        return slip;
    }

    @Test
    void shouldThrowUnavailable_whenTheDatabaseIsGone() {
        // given
        Slip slip = waiting();
        stores.outOfReach(true);

        // then
        assertThatThrownBy(() -> findings.scan(slip.ref())).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> findings.storeScan(slip.ref(), Scan.CLEAN, audit(slip)))
                .isInstanceOf(UnavailableException.class);
        stores.outOfReach(false);
        assertThat(findings.scan(slip.ref())).isEqualTo(Scan.WAITING);
    }

    private Slip waiting() {
        Slip slip = slip().build();
        stores.slips().submit(NewSlips.awaitingScan(slip));
        return slip;
    }

    private Slip submitted(String code, String sha256) {
        Slip slip = slip().code(code).attachment(attachment(sha256)).build();
        stores.slips().submit(NewSlips.of(slip));
        return slip;
    }

    private static Attachment attachment(String sha256) {
        return new Attachment("slip.jpg", FileType.JPEG, 1000, sha256);
    }

    private static AuditEntry audit(Slip slip) {
        return new AuditEntry(
                slip.ref().supplier(),
                AuditAction.FILE_SCANNED,
                "scanner",
                slip.code().value(),
                Instant.parse("2026-03-02T01:31:00Z"));
    }
}
