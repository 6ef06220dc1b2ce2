// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.Outcome;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.portal.OpenInvoice;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipFigures;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;

class RulesTest {

    private static final Invoice INVOICE =
            InvoiceBuilder.invoice().amounts("100000.00", "0.00").build();
    private static final Circumstances GIVEN = new Circumstances(
            Suppliers.TALA,
            new Receivables(
                    INVOICE.ref(),
                    List.of(new OpenInvoice(INVOICE.summary(), Money.parse("PHP 99999.50"))),
                    false,
                    true),
            List.of(Methods.GCASH, Methods.INSTAPAY),
            new Circumstances.Days(LocalDate.of(2025, 3, 2), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 3)));

    @Test
    void shouldReadFigures_whenNothingIsWrong() {
        // when
        Outcome<SlipFigures, List<SlipRefusal>> outcome =
                Rules.judge(new SlipEntry("2026-03-01", " Narra  Hardware ", "gcash", "1234 567", "1,000.50"), GIVEN);

        // then
        assertThat(outcome)
                .isEqualTo(Outcome.accepted(new SlipFigures(
                        LocalDate.of(2026, 3, 1),
                        "Narra  Hardware",
                        Methods.GCASH,
                        "1234 567",
                        Money.parse("PHP 1000.50"),
                        Settlement.of(new Allocation(
                                GIVEN.invoice().ref(),
                                GIVEN.invoice().header().number(),
                                Money.parse("PHP 1000.50"))))));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02,",
        "2025-03-02,",
        "2026-03-03,",
        "2026-03-04, IN_FUTURE",
        "2025-03-01, TOO_OLD",
        "'', MISSING",
        "02.03.2026, UNREADABLE",
        "2026-02-30, UNREADABLE",
        "+2026-03-01, UNREADABLE"
    })
    void shouldJudgeDate(String date, SlipProblem problem) {
        // then
        assertThat(problems(new SlipEntry(date, "Narra", "gcash", "1", "1")))
                .isEqualTo(one(SlipField.TRANSACTION_DATE, problem));
    }

    @ParameterizedTest
    @CsvSource({
        "'', MISSING",
        "'\u00a0', MISSING",
        "'a\u202eb',",
        "'\u3164\u2800', MISSING",
        "'\u200d\u0301', MISSING",
        "'a\u0000b', CHARACTERS",
        "'<b>',",
        "'Ni\u00f1o',"
    })
    void shouldJudgeCompany(String company, SlipProblem problem) {
        // then
        assertThat(problems(new SlipEntry("2026-03-01", company, "gcash", "1", "1")))
                .isEqualTo(one(SlipField.COMPANY, problem));
    }

    @Test
    void shouldKeepWhatCanBeSeen_whenWordsReachBeyondTheirLine() {
        // when
        Outcome<SlipFigures, List<SlipRefusal>> outcome = Rules.judge(
                new SlipEntry("2026-03-01", "\u202eNarra" + "\u0301".repeat(180), "gcash", "12\u20133", "1"), GIVEN);

        // then
        SlipFigures figures = outcome.fold(read -> read, refusals -> null);
        assertThat(figures.company()).isEqualTo("Narra\u0301\u0301\u0301\u0301");
        assertThat(figures.referenceNo()).isEqualTo("12-3");
    }

    @ParameterizedTest
    @CsvSource({"'', MISSING", "bank, NOT_OFFERED", "GCASH, NOT_OFFERED", "gcash,"})
    void shouldJudgeMethod(String method, SlipProblem problem) {
        // then
        assertThat(problems(new SlipEntry("2026-03-01", "Narra", method, "1", "1")))
                .isEqualTo(one(SlipField.PAYMENT_METHOD, problem));
    }

    @ParameterizedTest
    @CsvSource({"'', MISSING", "A-1/b._#9 x,", "12;3, CHARACTERS", "<b>, CHARACTERS", "'1\u200b2',"})
    void shouldJudgeReference(String reference, SlipProblem problem) {
        // then
        assertThat(problems(new SlipEntry("2026-03-01", "Narra", "gcash", reference, "1")))
                .isEqualTo(one(SlipField.REFERENCE_NO, problem));
    }

    @ParameterizedTest
    @CsvSource({
        "gcash, '', MISSING",
        "gcash, x, UNREADABLE",
        "gcash, 1.005, TOO_PRECISE",
        "gcash, 0, NOT_POSITIVE",
        "gcash, -1, NOT_POSITIVE",
        "gcash, 100000.00,",
        "gcash, 100000.01, OVER_OUTSTANDING",
        "instapay, 50000,",
        "instapay, 50000.01, OVER_METHOD_CAP",
        "instapay, 100000.01, OVER_OUTSTANDING"
    })
    void shouldJudgeAmount(String method, String amount, SlipProblem problem) {
        // then
        assertThat(problems(new SlipEntry("2026-03-01", "Narra", method, "1", amount)))
                .isEqualTo(one(SlipField.AMOUNT, problem));
    }

    @Test
    void shouldTellTheLimit_whenItIsBroken() {
        // given
        SlipEntry entry = new SlipEntry("2025-01-01", "x".repeat(201), "instapay", "1".repeat(65), "60,000");

        // when
        List<SlipRefusal> refusals = refusals(entry);

        // then
        assertThat(refusals)
                .containsExactly(
                        new SlipRefusal(
                                SlipField.TRANSACTION_DATE, SlipProblem.TOO_OLD, List.of(LocalDate.of(2025, 3, 2))),
                        new SlipRefusal(SlipField.COMPANY, SlipProblem.TOO_LONG, List.of(200)),
                        new SlipRefusal(SlipField.REFERENCE_NO, SlipProblem.TOO_LONG, List.of(64)),
                        new SlipRefusal(
                                SlipField.AMOUNT, SlipProblem.OVER_METHOD_CAP, List.of(Money.parse("PHP 50000.00"))));
    }

    @Test
    void shouldTellEveryFieldInOrder_whenAllIsEmpty() {
        // then
        assertThat(problems(new SlipEntry("", "", "", "", "")))
                .containsExactly(
                        "TRANSACTION_DATE MISSING",
                        "COMPANY MISSING",
                        "PAYMENT_METHOD MISSING",
                        "REFERENCE_NO MISSING",
                        "AMOUNT MISSING");
    }

    private static List<SlipRefusal> refusals(SlipEntry entry) {
        return Rules.judge(entry, GIVEN).fold(figures -> List.of(), refusals -> refusals);
    }

    private static List<String> problems(SlipEntry entry) {
        return refusals(entry).stream()
                .map(refusal -> refusal.field() + " " + refusal.problem())
                .toList();
    }

    private static List<String> one(SlipField field, SlipProblem problem) {
        return problem == null ? List.of() : List.of(field + " " + problem);
    }
}
