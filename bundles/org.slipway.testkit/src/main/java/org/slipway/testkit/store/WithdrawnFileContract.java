// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.file.Preview;
import org.slipway.api.file.PreviewState;
import org.slipway.api.slip.Slip;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.testkit.Bytes;
import org.slipway.testkit.Suppliers;

/** How every store knows and removes the files of withdrawn slips. */
public abstract class WithdrawnFileContract extends SlipContract {

    private static final Instant MONDAY = Instant.parse("2026-03-02T03:00:00Z");
    private static final Instant LATER = MONDAY.plus(Duration.ofDays(30));

    @Test
    void shouldKnowTheLongestWithdrawnFirst_whenSomeAreWithdrawn() {
        // given
        Slip second = withdrawn("PS-AAAA-01", MONDAY.plusSeconds(1));
        Slip first = withdrawn("PS-AAAA-02", MONDAY);
        withdrawn("PS-AAAA-03", LATER);
        submitted(slip().code("PS-AAAA-04").build());
        slips.take(Transitions.reject(submitted(slip().code("PS-AAAA-05").build())));

        // then
        assertThat(stores.withdrawnFiles().kept(LATER, 10)).containsExactly(first.ref(), second.ref());
        assertThat(stores.withdrawnFiles().kept(LATER, 1)).containsExactly(first.ref());
        assertThat(stores.withdrawnFiles().kept(MONDAY, 10)).isEmpty();
    }

    @Test
    void shouldRemoveFilesAndKeepTheSlip_whenItWasWithdrawnBefore() {
        // given
        Slip slip = withdrawn("PS-AAAA-01", MONDAY);
        Slip other = withdrawn("PS-AAAA-02", MONDAY);
        stores.files().storePreviews(slip.ref(), List.of(Bytes.many(70_000), Bytes.many(10)));

        // when
        boolean removed = remove(slip);

        // then
        assertThat(removed).isTrue();
        assertThat(stores.files().original(slip.ref())).isEmpty();
        assertThat(stores.files().previews(slip.ref())).isEqualTo(new Preview(PreviewState.REMOVED, 0));
        assertThat(stores.files().preview(slip.ref(), 1)).isEmpty();
        assertThat(slips.find(TALA, slip.code())).contains(slip);
        assertThat(slips.steps(slip.ref())).hasSize(2);
        assertThat(stores.files().original(other.ref())).isPresent();
        assertThat(stores.withdrawnFiles().kept(LATER, 10)).containsExactly(other.ref());
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(5));
    }

    @Test
    void shouldRemoveOnce_whenEightRemoveAtOnce() {
        // given
        Slip slip = withdrawn("PS-AAAA-01", MONDAY);

        // when
        List<Boolean> answers = Together.call(8, () -> remove(slip));

        // then
        assertThat(answers).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(stores.audit().verify(Suppliers.TALA.id())).isEqualTo(new AuditVerdict.Whole(3));
    }

    @Test
    void shouldRemoveNothing_whenItIsTooSoonOrNotWithdrawn() {
        // given
        Slip recent = withdrawn("PS-AAAA-01", LATER);
        Slip pending = submitted(slip().code("PS-AAAA-02").build());

        // then
        assertThat(remove(recent)).isFalse();
        assertThat(remove(pending)).isFalse();
        assertThat(stores.files().original(recent.ref())).isPresent();
        assertThat(stores.files().original(pending.ref())).isPresent();
    }

    @Test
    void shouldStoreNoPicture_whenItComesAfterTheFileWasRemoved() {
        // given
        Slip slip = withdrawn("PS-AAAA-01", MONDAY);
        remove(slip);

        // when
        stores.files().storePreviews(slip.ref(), List.of(Bytes.many(10)));
        stores.files().storeLatePreview(slip.ref());

        // then
        assertThat(stores.files().previews(slip.ref())).isEqualTo(new Preview(PreviewState.REMOVED, 0));
        assertThat(stores.files().preview(slip.ref(), 1)).isEmpty();
    }

    private boolean remove(Slip slip) {
        return stores.withdrawnFiles()
                .remove(
                        slip.ref(),
                        LATER,
                        new AuditEntry(
                                slip.ref().supplier(),
                                AuditAction.FILE_REMOVED,
                                "files",
                                slip.code().value(),
                                LATER));
    }

    private Slip withdrawn(String code, Instant at) {
        Slip slip = submitted(slip().code(code).build());
        return ((TransitionAnswer.Applied) slips.take(Transitions.withdraw(slip, at))).slip();
    }
}
