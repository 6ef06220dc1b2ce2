// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.store.SlipNews;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKind;
import org.slipway.testkit.Suppliers;

final class LetterOrdersTest {

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"RELEASE", "FIRST_APPROVE", "REFUSE", "UNDO", "UNDO_APPROVAL"})
    void shouldOrderALetterByTheNumberOfTheStep_whenTheCustomerShouldHear(SlipStep step) {
        assertThat(new LetterOrders().on(new SlipNews(step, 3, slip().build())))
                .containsExactly(new Work(new WorkKind("slip-letter"), Suppliers.TALA.id(), "PS-7KQ4-M2", "3"));
    }

    @ParameterizedTest
    @EnumSource(names = {"RELEASE", "FIRST_APPROVE", "REFUSE", "UNDO", "UNDO_APPROVAL"})
    void shouldOrderNothing_whenOnlyStaffShouldKnow(SlipStep step) {
        assertThat(new LetterOrders().on(new SlipNews(step, 3, slip().build()))).isEmpty();
    }
}
