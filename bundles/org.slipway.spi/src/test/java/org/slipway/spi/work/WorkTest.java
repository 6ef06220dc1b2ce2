// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;
import org.slipway.spi.work.WorkClaim.Attempts;
import org.slipway.spi.work.WorkSchedule.Limits;

/** Work, its kinds, its claims and its limits. */
final class WorkTest {

    private static final SupplierId TALA = new SupplierId("tala");
    private static final WorkKind KIND = new WorkKind("post-receipt");
    private static final SlipRef SLIP = new SlipRef(TALA, new SlipCode("PS-7KQ4-M2"));
    private static final InvoiceRef INVOICE = new InvoiceRef(TALA, "1001");

    @Test
    void shouldNameWhatItIsAbout_whenMadeOfASlipOrAnInvoice() {
        assertThat(Work.of(KIND, SLIP)).isEqualTo(new Work(KIND, TALA, "PS-7KQ4-M2", ""));
        assertThat(Work.of(KIND, SLIP).slip()).isEqualTo(SLIP);
        assertThat(Work.of(KIND, INVOICE)).isEqualTo(new Work(KIND, TALA, "1001", ""));
        assertThat(Work.of(KIND, INVOICE).invoice()).isEqualTo(INVOICE);
    }

    @Test
    void shouldBeABug_whenAnInvoiceIsAskedForItsSlip() {
        Work work = Work.of(KIND, INVOICE);

        assertThatIllegalArgumentException().isThrownBy(work::slip);
    }

    @Test
    void shouldHoldItsLimits_whenTargetAndPayloadAreLong() {
        assertThat(new Work(KIND, TALA, "a".repeat(100), "b".repeat(500)).payload())
                .hasSize(500);
        assertThatIllegalArgumentException().isThrownBy(() -> new Work(KIND, TALA, " "));
        assertThatIllegalArgumentException().isThrownBy(() -> new Work(KIND, TALA, "a".repeat(101)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Work(KIND, TALA, "a", "b".repeat(501)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "post-receipt", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void shouldBeAKind_whenItHasLowerCaseLettersAndDashes(String name) {
        assertThat(new WorkKind(name)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "Post", "post_receipt", "p1", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void shouldBeABug_whenAKindIsOfAnotherForm(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkKind(name));
    }

    @Test
    void shouldCountFromOne_whenNothingWasTriedBefore() {
        WorkClaim claim = new WorkClaim(7, Work.of(KIND, SLIP), Attempts.NONE, 1);

        assertThat(claim.attempt()).isEqualTo(1);
        assertThat(claim.inDoubt()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"NONE, false", "NOT_SENT, false", "REFUSED, false", "UNKNOWN, true"})
    void shouldBeInDoubt_whenAnAttemptMayHaveHappened(AttemptEnd end, boolean inDoubt) {
        WorkClaim claim = new WorkClaim(7, Work.of(KIND, SLIP), new Attempts(3, end, 1, 2), 4);

        assertThat(claim.attempt()).isEqualTo(4);
        assertThat(claim.inDoubt()).isEqualTo(inDoubt);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, 1"})
    void shouldBeABug_whenALimitLeavesNoAttempt(int refused, int failed) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Limits(refused, failed));
    }
}
