// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.SupplierScope;
import org.slipway.api.UnavailableException;
import org.slipway.api.slip.Slip;
import org.slipway.spi.store.SubmissionAnswer;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.store.NewSlips;

/** A connection that breaks: before a commit nothing was done, during one nobody can tell. */
class LostCommitTest {

    private final Slip slip = SlipBuilder.slip().build();

    @ParameterizedTest
    @EnumSource
    void shouldSayThatNobodyKnows_whenTheAnswerToACommitIsLost(TestDatabase database) {
        // given
        JpaStores stores = database.emptyStores();
        stores.watched().loseTheAnswerToACommit();

        // when
        UnavailableException lost = catchThrowableOfType(
                UnavailableException.class, () -> stores.slips().submit(NewSlips.of(slip)));

        // then
        assertThat(lost.outcomeUnknown()).isTrue();
        assertThat(stores.slips().find(SupplierScope.EVERY, slip.code())).isPresent();
        assertThat(stores.slips().submit(NewSlips.of(slip))).isInstanceOf(SubmissionAnswer.AlreadySubmitted.class);
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayThatNothingWasDone_whenThereIsNoConnection(TestDatabase database) {
        // given
        JpaStores stores = database.emptyStores();
        stores.watched().cut(true);

        // when
        UnavailableException refused = catchThrowableOfType(
                UnavailableException.class, () -> stores.slips().submit(NewSlips.of(slip)));

        // then
        assertThat(refused.outcomeUnknown()).isFalse();
        stores.watched().cut(false);
        assertThat(stores.slips().find(SupplierScope.EVERY, slip.code())).isEmpty();
    }
}
