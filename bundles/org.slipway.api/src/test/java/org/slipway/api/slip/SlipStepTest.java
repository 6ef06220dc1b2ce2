// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.slip.SlipState.Approved;
import org.slipway.api.slip.SlipState.FirstApproved;
import org.slipway.api.slip.SlipState.OnHold;
import org.slipway.api.slip.SlipState.Pending;
import org.slipway.api.slip.SlipState.Posted;
import org.slipway.api.slip.SlipState.PostingRefused;
import org.slipway.api.slip.SlipState.Rejected;
import org.slipway.api.slip.SlipState.Withdrawn;

/** The life-cycle as it is meant, and the records that it is made of. */
final class SlipStepTest {

    @Test
    void shouldBeThisTable_whenTheLifeCycleIsRead() {
        assertThat(Arrays.stream(SlipStep.values()).map(SlipStepTest::row))
                .containsExactly(
                        "CUSTOMER SUBMIT [] -> PENDING, NONE, SLIP_SUBMITTED",
                        "APPROVER ENTER [] -> PENDING, NONE, SLIP_ENTERED",
                        "APPROVER HOLD [PENDING, FIRST_APPROVED] -> ON_HOLD, NONE, SLIP_HELD",
                        "APPROVER RELEASE [ON_HOLD] -> PENDING, NONE, SLIP_RELEASED",
                        "CUSTOMER WITHDRAW [PENDING, ON_HOLD, FIRST_APPROVED] -> WITHDRAWN, NONE, SLIP_WITHDRAWN",
                        "APPROVER REJECT [PENDING, ON_HOLD, FIRST_APPROVED, POSTING_REFUSED] -> REJECTED, NONE, SLIP_REJECTED",
                        "APPROVER FIRST_APPROVE [PENDING, ON_HOLD, POSTING_REFUSED] -> FIRST_APPROVED, NONE,"
                                + " SLIP_FIRST_APPROVED",
                        "APPROVER APPROVE [PENDING, ON_HOLD, FIRST_APPROVED, POSTING_REFUSED] -> APPROVED, RESERVE, SLIP_APPROVED",
                        "HOST POST [APPROVED] -> POSTED, RELEASE, RECEIPT_POSTED",
                        "HOST REFUSE [APPROVED] -> POSTING_REFUSED, RELEASE, RECEIPT_REFUSED",
                        "DECIDER UNDO [ON_HOLD, FIRST_APPROVED, REJECTED] ->"
                                + " PENDING ON_HOLD FIRST_APPROVED POSTING_REFUSED, NONE, DECISION_UNDONE",
                        "DECIDER UNDO_APPROVAL [APPROVED] -> PENDING ON_HOLD FIRST_APPROVED POSTING_REFUSED, RELEASE,"
                                + " APPROVAL_UNDONE");
    }

    private static String row(SlipStep step) {
        List<SlipStatus> from =
                Arrays.stream(SlipStatus.values()).filter(step::startsAt).toList();
        String to = step.to().stream().sorted().map(SlipStatus::name).collect(Collectors.joining(" "));
        return step.actor() + " " + step + " " + from + " -> " + to + ", " + step.effect() + ", " + step.audit();
    }

    @Test
    void shouldLeadWhereTheTableSays_whenBothEndsAreAsked() {
        assertThat(SlipStep.REJECT.leads(SlipStatus.ON_HOLD, SlipStatus.REJECTED))
                .isTrue();
        assertThat(SlipStep.REJECT.leads(SlipStatus.APPROVED, SlipStatus.REJECTED))
                .isFalse();
        assertThat(SlipStep.REJECT.leads(SlipStatus.ON_HOLD, SlipStatus.WITHDRAWN))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(SlipStatus.class)
    void shouldOfferTheStepsOfTheTable_whenAStateIsAskedForItsTransitions(SlipStatus status) {
        Set<SlipStatus> table = Arrays.stream(SlipStep.values())
                .filter(step -> step.startsAt(status) && !step.undoes())
                .flatMap(step -> step.to().stream())
                .collect(Collectors.toSet());

        assertThat(transitions(record(status))).isEqualTo(table);
    }

    private static Set<SlipStatus> transitions(Class<?> state) {
        return Arrays.stream(state.getMethods())
                .filter(method -> SlipState.class.isAssignableFrom(method.getReturnType()))
                .map(method -> status(method.getReturnType()))
                .collect(Collectors.toSet());
    }

    private static SlipStatus status(Class<?> state) {
        return Stream.of(SlipStatus.values())
                .filter(status -> record(status).equals(state))
                .findFirst()
                .orElseThrow();
    }

    private static Class<? extends SlipState> record(SlipStatus status) {
        return switch (status) {
            case PENDING -> Pending.class;
            case ON_HOLD -> OnHold.class;
            case FIRST_APPROVED -> FirstApproved.class;
            case APPROVED -> Approved.class;
            case POSTING_REFUSED -> PostingRefused.class;
            case POSTED -> Posted.class;
            case REJECTED -> Rejected.class;
            case WITHDRAWN -> Withdrawn.class;
        };
    }
}
