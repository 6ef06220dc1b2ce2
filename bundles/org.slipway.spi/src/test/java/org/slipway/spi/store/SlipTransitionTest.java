// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.FileType;
import org.slipway.api.invoice.Customer;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodKind;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipFigures;
import org.slipway.api.slip.SlipOrigin;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;

/** No step can be made that the table of steps does not hold. */
final class SlipTransitionTest {

    private static final SupplierId TALA = new SupplierId("tala");
    private static final InvoiceRef INVOICE = new InvoiceRef(TALA, "1001");
    private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");
    private static final SlipState.Decision BY_ANA = new SlipState.Decision("ana", NOON);
    private static final Money OWED = Money.parse("PHP 11200.00");
    private static final Map<InvoiceRef, Balance> BALANCES =
            Map.of(INVOICE, new Balance(new Reserved(Money.parse("PHP 0.00"), 0), OWED));

    @ParameterizedTest
    @EnumSource(SlipStep.class)
    void shouldBeMadeFromWhereTheTableSays_whenAStepIsTaken(SlipStep step) {
        Set<SlipStatus> made = EnumSet.noneOf(SlipStatus.class);
        for (SlipStatus status : SlipStatus.values()) {
            if (step.to().stream().allMatch(to -> canBeMade(step, status, to))) {
                made.add(status);
            }
        }

        assertThat(made)
                .isEqualTo(
                        switch (step) {
                            case SUBMIT, ENTER -> Set.of();
                            case HOLD -> Set.of(SlipStatus.PENDING, SlipStatus.FIRST_APPROVED);
                            case RELEASE -> Set.of(SlipStatus.ON_HOLD);
                            case WITHDRAW -> Set.of(SlipStatus.PENDING, SlipStatus.ON_HOLD, SlipStatus.FIRST_APPROVED);
                            case REJECT, APPROVE ->
                                Set.of(
                                        SlipStatus.PENDING,
                                        SlipStatus.ON_HOLD,
                                        SlipStatus.FIRST_APPROVED,
                                        SlipStatus.POSTING_REFUSED);
                            case FIRST_APPROVE ->
                                Set.of(SlipStatus.PENDING, SlipStatus.ON_HOLD, SlipStatus.POSTING_REFUSED);
                            case POST, REFUSE, UNDO_APPROVAL -> Set.of(SlipStatus.APPROVED);
                            case UNDO -> Set.of(SlipStatus.ON_HOLD, SlipStatus.FIRST_APPROVED, SlipStatus.REJECTED);
                        });
    }

    private static boolean canBeMade(SlipStep step, SlipStatus from, SlipStatus to) {
        try {
            Map<InvoiceRef, Balance> balances = step == SlipStep.APPROVE ? BALANCES : Map.of();
            SlipTransition made = new SlipTransition(slip(from), taken(step), state(to), balances, List.of());
            return made.next().status() == to;
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessage("step " + step + " does not lead from " + from + " to " + to);
            return false;
        }
    }

    @Test
    void shouldBeABug_whenTheStateIsNotTheOneThatTheStepLeadsTo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlipTransition(
                        slip(SlipStatus.PENDING), taken(SlipStep.REJECT), state(SlipStatus.WITHDRAWN)))
                .withMessage("step REJECT does not lead from PENDING to WITHDRAWN");
    }

    @Test
    void shouldNeedBalances_whenTheStepReservesOnly() {
        String message = "balances are needed where a step reserves, and nowhere else";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlipTransition(
                        slip(SlipStatus.PENDING), taken(SlipStep.APPROVE), state(SlipStatus.APPROVED)))
                .withMessage(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlipTransition(
                        slip(SlipStatus.PENDING),
                        taken(SlipStep.REJECT),
                        state(SlipStatus.REJECTED),
                        BALANCES,
                        List.of()))
                .withMessage(message);
    }

    @Test
    void shouldTellTheBalance_whenItWasReadOnly() {
        SlipTransition approval = new SlipTransition(
                slip(SlipStatus.PENDING), taken(SlipStep.APPROVE), state(SlipStatus.APPROVED), BALANCES, List.of());

        assertThat(approval.of(INVOICE).outstanding()).isEqualTo(OWED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> approval.of(new InvoiceRef(TALA, "1002")))
                .withMessage("the balance of invoice tala/1002 was not read");
    }

    private static StepTaken taken(SlipStep step) {
        return new StepTaken(step, "ana", NOON);
    }

    private static SlipState state(SlipStatus status) {
        return switch (status) {
            case PENDING -> new SlipState.Pending();
            case ON_HOLD -> new SlipState.OnHold(BY_ANA, "Which account?");
            case FIRST_APPROVED -> new SlipState.FirstApproved(BY_ANA);
            case APPROVED -> new SlipState.Approved(BY_ANA);
            case POSTING_REFUSED -> new SlipState.PostingRefused(BY_ANA, "closed", NOON);
            case POSTED -> new SlipState.Posted(BY_ANA, "RC-1", NOON);
            case REJECTED -> new SlipState.Rejected(BY_ANA, new SlipState.Rejection(RejectReason.DUPLICATE, ""));
            case WITHDRAWN -> new SlipState.Withdrawn(NOON);
        };
    }

    /** Built here: the testkit stands upon this bundle. */
    private static Slip slip(SlipStatus status) {
        Customer narra = new Customer(new CustomerId("C-100"), "Narra Hardware", "payables@narra.example");
        PaymentMethod gcash = new PaymentMethod(
                TALA,
                new MethodId("gcash"),
                MethodKind.GCASH,
                "GCash",
                new ReceivingAccount("1020", "GCash", "Tala Trading", "0917 000 0000"));
        Money paid = Money.parse("PHP 5000.00");
        return new Slip(
                new SlipRef(TALA, new SlipCode("PS-7KQ4-M2")),
                new SlipOrigin(
                        INVOICE, "INV-1001", narra, "payables@narra.example", NOON, Optional.empty(), Optional.empty()),
                new SlipFigures(
                        LocalDate.of(2026, 3, 1),
                        "Narra Hardware",
                        gcash,
                        "1234567890123",
                        paid,
                        Settlement.of(new Allocation(INVOICE, "INV-1001", paid))),
                new Attachment("slip.jpg", FileType.JPEG, 1000, "0".repeat(64)),
                state(status),
                0);
    }
}
