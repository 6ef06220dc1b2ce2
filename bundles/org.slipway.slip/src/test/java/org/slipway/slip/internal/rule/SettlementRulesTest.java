// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.Outcome;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.portal.OpenInvoice;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.SettlementEntry;
import org.slipway.api.slip.ShortPayment;
import org.slipway.api.slip.ShortReason;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipFigures;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;

/** What a payment can be used for: 1000 of the own invoice, 500 of an older one of which 200 are pending. */
class SettlementRulesTest {

    private static final Invoice OWN =
            InvoiceBuilder.invoice().amounts("1000.00", "0.00").build();
    private static final Invoice OLD = InvoiceBuilder.invoice()
            .id("0900")
            .dates("2026-01-01", "2026-02-01")
            .amounts("500.00", "0.00")
            .build();
    private static final InvoiceView VIEW =
            new InvoiceView(Suppliers.TALA, OWN, List.of(), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 2));
    private static final List<OpenInvoice> OPEN =
            List.of(new OpenInvoice(OLD.summary(), php("200.00")), new OpenInvoice(OWN.summary(), php("0.00")));

    @Test
    void shouldPayTheOwnInvoice_whenNoRowSaysAnything() {
        assertThat(settled("1000", Map.of("0900", " ", "1001", "0.00")))
                .isEqualTo(new Settlement(List.of(to(OWN, "1000.00")), Optional.empty()));
    }

    @Test
    void shouldHaveNoReason_whenLessIsPaidThanIsDueAndNothingIsSaid() {
        assertThat(settled("999.99", Map.of()))
                .isEqualTo(new Settlement(
                        List.of(to(OWN, "999.99")), Optional.of(new ShortPayment(ShortReason.NOT_SAID, ""))));
    }

    @Test
    void shouldPayEachItsRowWithTheOwnInvoiceFirst_whenRowsAreFilledIn() {
        assertThat(settled("1300", Map.of("0900", "300", "1001", "1,000.00")))
                .isEqualTo(new Settlement(List.of(to(OWN, "1000.00"), to(OLD, "300.00")), Optional.empty()));
    }

    @Test
    void shouldPayAnotherInvoiceAlone_whenOnlyItsRowIsFilledIn() {
        assertThat(settled("300", Map.of("0900", "300")))
                .isEqualTo(new Settlement(List.of(to(OLD, "300.00")), Optional.empty()));
    }

    @Test
    void shouldKeepReasonAndNote_whenPaymentIsShort() {
        SlipFigures figures =
                accepted(entry("950", new SettlementEntry(Map.of(), "WITHHOLDING_TAX", " 2307 follows\r\nby mail ")));

        assertThat(figures.settlement().shortPayment())
                .hasValue(new ShortPayment(ShortReason.WITHHOLDING_TAX, "2307 follows by mail"));
    }

    @ParameterizedTest
    @CsvSource({
        "0900, x, UNREADABLE",
        "0900, 1.005, TOO_PRECISE",
        "0900, -1, NOT_POSITIVE",
        "0900, 500.01, OVER_ALLOCATED",
        "1001, 1000.01, OVER_ALLOCATED"
    })
    void shouldRefuseTheRow_whenItIsWrong(String row, String typed, SlipProblem problem) {
        assertThat(refused(entry("1500", new SettlementEntry(Map.of(row, typed), "", "")), false))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo(SlipField.ALLOCATION);
                    assertThat(refusal.row()).isEqualTo(row);
                    assertThat(refusal.problem()).isEqualTo(problem);
                });
    }

    @Test
    void shouldTellNothingOfAnInvoice_whenItIsNotAmongTheOpenOnes() {
        assertThat(refused(entry("100", new SettlementEntry(Map.of("7777", "100"), "", "")), false))
                .containsExactly(new SlipRefusal(SlipField.ALLOCATION, SlipProblem.NOT_OPEN));
    }

    @Test
    void shouldCompareTheSumWithTheAmount_whenRowsAreFilledIn() {
        Map<String, String> rows = Map.of("0900", "300", "1001", "700");

        assertThat(refused(entry("999.99", new SettlementEntry(rows, "", "")), false))
                .containsExactly(
                        new SlipRefusal(SlipField.ALLOCATION, SlipProblem.SUM_OVER_AMOUNT, List.of(php("1000.00"))));
        assertThat(refused(entry("1000.01", new SettlementEntry(rows, "", "")), false))
                .containsExactly(
                        new SlipRefusal(SlipField.ALLOCATION, SlipProblem.NOT_ALLOCATED, List.of(php("0.01"))));
    }

    @Test
    void shouldTakeMoreThanIsOwed_whenOverpaymentIsAllowed() {
        assertThat(refused(entry("1000.01", SettlementEntry.NONE), false))
                .containsExactly(
                        new SlipRefusal(SlipField.AMOUNT, SlipProblem.OVER_OUTSTANDING, List.of(php("1000.00"))));

        SlipFigures plain = figures(entry("1250", SettlementEntry.NONE), true);
        assertThat(plain.settlement()).isEqualTo(Settlement.of(to(OWN, "1000.00")));
        assertThat(plain.surplus()).isEqualTo(php("250.00"));

        SlipFigures rows = figures(entry("1250", new SettlementEntry(Map.of("0900", "300"), "", "")), true);
        assertThat(rows.settlement()).isEqualTo(Settlement.of(to(OLD, "300.00")));
        assertThat(rows.surplus()).isEqualTo(php("950.00"));
    }

    @ParameterizedTest
    @CsvSource({
        "300, 700, 1000, true, ",
        "200, 1000, 1200, true, ",
        "300, 1000, 1500, true, ",
        "200, 700, 900, true, ONE_IN_PART",
        "200, 1000, 1500, true, NOT_ALLOCATED",
        "300, 700, 1500, true, NOT_ALLOCATED",
        "200, 700, 900, false, ",
        "200, 700, 1500, false, "
    })
    void shouldPayOneInvoiceInPartOnly_whenTheHostPaysTheOthersInFull(
            String old, String own, String amount, boolean strict, SlipProblem problem) {
        SlipEntry entry = entry(amount, new SettlementEntry(Map.of("0900", old, "1001", own), "", ""));
        Receivables receivables = new Receivables(OWN.ref(), OPEN, true, !strict);

        List<SlipProblem> problems = Rules.judge(entry, given(receivables))
                .fold(
                        figures -> List.of(),
                        refusals -> refusals.stream().map(SlipRefusal::problem).toList());

        assertThat(problems).isEqualTo(Stream.ofNullable(problem).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "MAGIC, '', SHORT_REASON, NOT_OFFERED",
        "OTHER, ' ', NOTE, MISSING",
        "DISPUTED, 'a\u0000b', NOTE, CHARACTERS",
    })
    void shouldRefuseReasonAndNote_whenTheyAreWrong(String reason, String note, SlipField field, SlipProblem problem) {
        assertThat(refused(entry("500", new SettlementEntry(Map.of(), reason, note)), false))
                .containsExactly(new SlipRefusal(field, problem));
    }

    @Test
    void shouldRefuseTheNote_whenItIsTooLong() {
        assertThat(accepted(entry("500", new SettlementEntry(Map.of(), "", "x".repeat(500))))
                        .settlement()
                        .shortPayment()
                        .orElseThrow()
                        .note())
                .hasSize(500);
        assertThat(refused(entry("500", new SettlementEntry(Map.of(), "", "x".repeat(501))), false))
                .containsExactly(new SlipRefusal(SlipField.NOTE, SlipProblem.TOO_LONG, List.of(500)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1.00, ", "300, 300.00, ", "300.01, 300.00, 0.01", "5000, 300.00, 1000.00"})
    void shouldFillOldestFirst_whenAnAmountIsSpread(String amount, String old, String own) {
        List<Allocation> spread = OldestFirst.of(amount, VIEW, OPEN);

        assertThat(spread).isEqualTo(own == null ? List.of(to(OLD, old)) : List.of(to(OLD, old), to(OWN, own)));
    }

    @Test
    void shouldSpreadNothing_whenTheAmountIsNone() {
        assertThat(OldestFirst.of("x", VIEW, OPEN)).isEmpty();
        assertThat(OldestFirst.of("-5", VIEW, OPEN)).isEmpty();
        assertThat(OldestFirst.of("", VIEW, OPEN)).isEmpty();
    }

    private static Settlement settled(String amount, Map<String, String> rows) {
        return accepted(entry(amount, new SettlementEntry(rows, "", ""))).settlement();
    }

    private static SlipFigures accepted(SlipEntry entry) {
        return figures(entry, false);
    }

    private static SlipFigures figures(SlipEntry entry, boolean overpayment) {
        return ((Outcome.Accepted<SlipFigures, List<SlipRefusal>>) Rules.judge(entry, given(overpayment))).value();
    }

    private static List<SlipRefusal> refused(SlipEntry entry, boolean overpayment) {
        return ((Outcome.Refused<SlipFigures, List<SlipRefusal>>) Rules.judge(entry, given(overpayment))).reason();
    }

    private static Circumstances given(boolean overpayment) {
        return given(new Receivables(OWN.ref(), OPEN, overpayment, true));
    }

    private static Circumstances given(Receivables receivables) {
        return new Circumstances(
                Suppliers.TALA,
                receivables,
                List.of(Methods.GCASH),
                new Circumstances.Days(LocalDate.of(2025, 3, 2), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3)));
    }

    private static SlipEntry entry(String amount, SettlementEntry settlement) {
        return new SlipEntry("2026-03-01", "Narra", "gcash", "1234567890123", amount, settlement);
    }

    private static Allocation to(Invoice invoice, String amount) {
        return new Allocation(invoice.ref(), invoice.header().number(), php(amount));
    }

    private static Money php(String amount) {
        return Money.parse("PHP " + amount);
    }
}
