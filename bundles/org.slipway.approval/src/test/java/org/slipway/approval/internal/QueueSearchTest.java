// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.CustomerId;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.AmountRange;
import org.slipway.api.approval.QueueEntry;
import org.slipway.api.approval.QueueFilter;
import org.slipway.api.approval.QueueFilter.Claim;
import org.slipway.api.approval.QueuePage;
import org.slipway.api.approval.QueueRequest;
import org.slipway.api.approval.QueueView;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.check.CheckColour;
import org.slipway.api.check.CheckLevel;
import org.slipway.api.invoice.Customer;
import org.slipway.api.method.MethodKind;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SubmittedRange;
import org.slipway.testkit.Methods;

final class QueueSearchTest {

    private static final Staff ALL = new Staff("cy", Set.of(Role.VIEWER), SupplierScope.EVERY);
    private static final String ODD = "PS-0000-99";
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private final ApprovalWorld world = new ApprovalWorld();

    @ParameterizedTest
    @ValueSource(strings = {"0000-99", "ps-0000-99", "ref-77", "EF-7", "mabuhay", "inv-2002", "V-20"})
    void shouldFindTheSlip_whenTextIsAPartOfOneOfItsNames(String text) {
        // given
        Customer mabuhay = new Customer(new CustomerId("C-9"), "Mabuhay Fishing", "");
        world.submitted(slip());
        world.submitted(slip().code(ODD).referenceNo("REF-77").invoice("2002").customer(mabuhay));

        // then
        assertThat(codes(ANA, text(text))).containsExactly(ODD);
    }

    @Test
    void shouldFindWhatIsAsked_whenMethodAmountOrTimeIsGiven() {
        // given
        world.submitted(slip().submitted("2026-03-02T00:00:00Z"));
        world.submitted(
                slip().code(ODD).method(Methods.INSTAPAY).amount("PHP 70.00").submitted("2026-03-05T00:00:00Z"));
        AmountRange little =
                new AmountRange(CurrencyUnit.of("PHP"), Optional.empty(), Optional.of(Money.parse("PHP 70.00")));
        SubmittedRange late = new SubmittedRange(Optional.of(Instant.parse("2026-03-03T00:00:00Z")), Optional.empty());

        // then
        assertThat(codes(ANA, claim(new Claim(Optional.of(MethodKind.INSTAPAY), Optional.empty(), ""))))
                .containsExactly(ODD);
        assertThat(codes(ANA, claim(new Claim(Optional.empty(), Optional.of(little), ""))))
                .containsExactly(ODD);
        assertThat(codes(ANA, new QueueFilter(Optional.empty(), Optional.empty(), late, Claim.ANY)))
                .containsExactly(ODD);
        assertThat(codes(ANA, claim(new Claim(Optional.of(MethodKind.MAYA), Optional.empty(), ""))))
                .isEmpty();
    }

    @Test
    void shouldShowOneStateOrSupplier_whenAsked() {
        // given
        world.submitted(slip());
        world.submitted(singaporeSlip().code(ODD));

        // then
        assertThat(codes(ALL, supplier("bayview"))).containsExactly(ODD);
        assertThat(codes(ALL, supplier("nobody"))).isEmpty();
        assertThat(codes(ANA, supplier("bayview")))
                .as("a filter widens no reach")
                .isEmpty();
        assertThat(codes(ALL, status(SlipStatus.PENDING))).hasSize(2);
        assertThat(codes(ALL, status(SlipStatus.POSTING_REFUSED))).isEmpty();
        assertThat(codes(ALL, status(SlipStatus.POSTED))).as("not of this list").isEmpty();
    }

    @Test
    void shouldShowOneColour_whenAskedAlsoWithAText() {
        // given
        world.submitted(slip());
        world.submitted(slip().code(ODD).referenceNo("REF-77"));
        world.checked(new SlipCode(ODD), CheckLevel.RED);

        // then
        assertThat(codes(ANA, colour(CheckColour.RED, ""))).containsExactly(ODD);
        assertThat(codes(ANA, colour(CheckColour.RED, ODD))).containsExactly(ODD);
        assertThat(codes(ANA, colour(CheckColour.GREEN, ODD))).isEmpty();
        assertThat(codes(ANA, colour(CheckColour.NONE, ""))).isEmpty();
        assertThat(world.queue
                        .page(ANA, request(text("REF-77"), Optional.empty()))
                        .entries())
                .extracting(QueueEntry::checks)
                .containsExactly(CheckColour.RED);
    }

    private static QueueFilter colour(CheckColour colour, String text) {
        return new QueueFilter(
                Optional.empty(),
                Optional.empty(),
                SubmittedRange.ANY,
                new Claim(Optional.empty(), Optional.empty(), text),
                new QueueFilter.Marks(Optional.of(colour), false));
    }

    @Test
    void shouldGoOnWhereItStopped_whenTooManySlipsHadToBeLookedAt() {
        // given
        submitted(1_100);
        world.submitted(slip().code("PS-ZZZZ-ZZ").referenceNo("RARE 1").submitted("2027-01-01T00:00:00Z"));

        // when
        QueuePage first = world.queue.page(ANA, request(text("rare"), Optional.empty()));
        QueuePage second = world.queue.page(ANA, request(text("rare"), first.next()));

        // then
        assertThat(first.slips()).isEmpty();
        assertThat(first.unfinished()).isTrue();
        assertThat(first.next()).contains(code(999));
        assertThat(second.slips()).extracting(slip -> slip.code().value()).containsExactly("PS-ZZZZ-ZZ");
        assertThat(second.unfinished()).isFalse();
        assertThat(second.next()).isEmpty();
    }

    @Test
    void shouldShowWhatIsJustNamedSoFirstAndOnce_whenOthersHoldTheTextToo() {
        // given
        submitted(60);
        world.submitted(slip().code(ODD).referenceNo("REF").submitted("2027-01-01T00:00:00Z"));

        // when
        QueuePage first = world.queue.page(ANA, request(text("ref"), Optional.empty()));
        QueuePage second = world.queue.page(ANA, request(text("ref"), first.next()));

        // then
        assertThat(first.slips()).hasSize(50);
        assertThat(first.slips().get(0).code()).isEqualTo(new SlipCode(ODD));
        assertThat(first.slips().get(1).code()).isEqualTo(code(0));
        assertThat(first.next()).contains(code(48));
        assertThat(second.slips()).hasSize(11);
        assertThat(second.slips().get(0).code()).isEqualTo(code(49));
        assertThat(second.slips()).noneMatch(slip -> slip.code().value().equals(ODD));
    }

    private void submitted(int count) {
        for (int i = 0; i < count; i++) {
            world.submitted(slip().code(code(i).value())
                    .referenceNo("REF " + i)
                    .submitted(START.plusSeconds(i).toString()));
        }
    }

    private static SlipCode code(int number) {
        return new SlipCode("PS-A%03d-%02d".formatted(number % 1000, number / 1000));
    }

    private static QueueFilter text(String text) {
        return claim(new Claim(Optional.empty(), Optional.empty(), text));
    }

    private static QueueFilter claim(Claim claim) {
        return new QueueFilter(Optional.empty(), Optional.empty(), SubmittedRange.ANY, claim);
    }

    private static QueueFilter supplier(String id) {
        return new QueueFilter(Optional.empty(), Optional.of(new SupplierId(id)), SubmittedRange.ANY, Claim.ANY);
    }

    private static QueueFilter status(SlipStatus status) {
        return new QueueFilter(Optional.of(status), Optional.empty(), SubmittedRange.ANY, Claim.ANY);
    }

    private static QueueRequest request(QueueFilter filter, Optional<SlipCode> after) {
        return new QueueRequest(QueueView.TO_DECIDE, filter, after);
    }

    private List<String> codes(Staff staff, QueueFilter filter) {
        return world.queue.page(staff, request(filter, Optional.empty())).slips().stream()
                .map(slip -> slip.code().value())
                .toList();
    }
}
