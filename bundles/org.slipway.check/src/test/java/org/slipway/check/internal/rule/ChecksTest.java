// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.check.internal.FactsBuilder.facts;
import static org.slipway.testkit.SlipBuilder.slip;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.check.CheckLevel;
import org.slipway.api.check.CheckResult;
import org.slipway.api.file.Scan;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodKind;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;
import org.slipway.check.internal.FactsBuilder;
import org.slipway.spi.check.CheckThresholds;
import org.slipway.spi.check.CheckThresholds.Night;
import org.slipway.spi.check.FileFacts.SimilarPicture;
import org.slipway.spi.check.OtherSlip;
import org.slipway.spi.check.SlipCheck;
import org.slipway.testkit.Customers;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;

/** Each check beside honest facts and beside those that it is there for. */
class ChecksTest {

    @ParameterizedTest
    @CsvSource({
        "0.00, PHP 0.00, GREEN AMOUNT_FITS",
        "6200.00, PHP 0.00, GREEN AMOUNT_FITS",
        "6200.01, PHP 0.00, RED AMOUNT_OVER",
        "0.00, PHP 6200.00, GREEN AMOUNT_FITS",
        "0.00, PHP 6200.01, AMBER AMOUNT_OVER_WITH_OTHERS",
    })
    void shouldCompareTheAmount_whenInvoiceIsPaidAndOthersArePending(String paid, String pending, String said) {
        assertThat(said(
                        new AmountCheck(),
                        facts().invoice(InvoiceBuilder.invoice().paid(paid)).pending(pending)))
                .isEqualTo(said);
    }

    @Test
    void shouldSayByWhatItJudged_whenTheAmountIsTooMuch() {
        CheckResult result = new AmountCheck()
                .check(facts().invoice(InvoiceBuilder.invoice().paid("11200.00"))
                        .build());

        assertThat(result.arguments()).containsExactly("INV-1001", Money.parse("PHP 0.00"));
        assertThat(result.inputs())
                .isEqualTo(Map.of(
                        "invoice", "INV-1001",
                        "allocated", "PHP 5000.00",
                        "outstanding", "PHP 0.00",
                        "otherPending", "PHP 0.00"));
    }

    @Test
    void shouldSaySo_whenNobodyKnowsWhatIsOwed() {
        assertThat(said(new AmountCheck(), facts().hostDown())).isEqualTo("AMBER AMOUNT_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T01:30:00Z, 2026-02-16, GREEN DATE_FITS",
        "2026-03-02T01:30:00Z, 2026-03-01, GREEN DATE_FITS",
        "2026-03-02T01:30:00Z, 2026-03-02, AMBER DATE_BEFORE_INVOICE",
        "2026-02-28T16:30:00Z, 2026-02-16, GREEN DATE_FITS", // Manila has the 1st already
        "2026-02-28T15:30:00Z, 2026-02-16, AMBER DATE_AHEAD", // Auckland has
        "2026-02-28T09:30:00Z, 2026-02-16, RED DATE_IN_FUTURE",
        "2026-03-31T01:30:00Z, 2026-02-16, GREEN DATE_FITS",
        "2026-04-01T01:30:00Z, 2026-02-16, AMBER DATE_OLD",
    })
    void shouldLookAtTheDate_whenItWasPaidOnTheFirstOfMarch(String submitted, String issued, String said) {
        assertThat(said(
                        new TransactionDateCheck(),
                        facts(slip().submitted(submitted))
                                .invoice(InvoiceBuilder.invoice().dates(issued, "2026-06-01"))))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "INSTAPAY, PHP 50000.00, GREEN LIMIT_KEPT",
        "INSTAPAY, PHP 50000.01, RED LIMIT_EXCEEDED",
        "BANK_TRANSFER, PHP 50000.01, GREEN LIMIT_KEPT",
    })
    void shouldKnowTheCap_whenPaidByInstaPay(MethodKind kind, String amount, String said) {
        assertThat(said(
                        new TransferLimitCheck(),
                        facts(slip().method(method(kind)).amount(amount))))
                .isEqualTo(said);
    }

    /** The first of March 2026 is a Sunday. */
    @ParameterizedTest
    @CsvSource({"PESONET, AMBER PESONET_ON_WEEKEND", "INSTAPAY, GREEN BANKING_DAY_FITS"})
    void shouldFindTheWeekend_whenPaidByPesonet(MethodKind kind, String said) {
        assertThat(said(new BankingDayCheck(), facts(slip().method(method(kind)))))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "1234567890123, GREEN REFERENCE_FORM_FITS",
        "1234 567 890123, GREEN REFERENCE_FORM_FITS",
        "GCash Ref. No.: 1234 567 890123, GREEN REFERENCE_FORM_FITS",
        "123456789012, AMBER REFERENCE_NOT_GCASH",
        "12345678901234, AMBER REFERENCE_NOT_GCASH",
        "1234567890A23, AMBER REFERENCE_NOT_GCASH",
        "12345678901\u041E3, AMBER REFERENCE_DISGUISED",
    })
    void shouldLookAtItsForm_whenTheReferenceIsOfGcash(String reference, String said) {
        assertThat(said(new ReferenceFormCheck(), facts(slip().referenceNo(reference))))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, , true, false, RED _BEFORE",
        "POSTED, , true, false, RED _BEFORE",
        "REJECTED, NOT_RECEIVED, true, false, RED _BEFORE",
        "REJECTED, UNREADABLE, true, false, AMBER _ALSO",
        "WITHDRAWN, , true, false, AMBER _ALSO",
        "WITHDRAWN, , true, true, GREEN _EXPECTED",
        "PENDING, , false, false, AMBER _ALSO",
    })
    void shouldTellReuseFromCoincidence_whenAnotherSlipShowsTheSame(
            SlipStatus status, RejectReason rejected, boolean earlier, boolean sameCustomer, String said) {
        OtherSlip other = new OtherSlip(
                new SlipCode("PS-0000-01"), status, Optional.ofNullable(rejected), earlier, sameCustomer, false);
        String[] parts = said.split(" ", -1);

        assertThat(said(new SameReferenceCheck(), facts().sameReference(other)))
                .isEqualTo(parts[0] + " SAME_REFERENCE" + parts[1]);
        assertThat(said(new SameFileCheck(), facts().sameBytes(other))).isEqualTo(parts[0] + " SAME_FILE" + parts[1]);
        assertThat(said(new SamePixelsCheck(), facts().samePixels(other)))
                .isEqualTo(parts[0] + " SAME_PIXELS" + parts[1]);
    }

    @ParameterizedTest
    @CsvSource({
        "UNREADABLE, GREEN SAME_FILE_EXPECTED",
        "DUPLICATE, RED SAME_FILE_BEFORE",
        "FORGED, RED SAME_FILE_BEFORE"
    })
    void shouldKnowAResubmission_whenItWasRejectedForThisReason(RejectReason rejected, String said) {
        OtherSlip predecessor =
                new OtherSlip(new SlipCode("PS-0000-01"), SlipStatus.REJECTED, Optional.of(rejected), true, true, true);

        assertThat(said(new SameFileCheck(), facts().sameBytes(predecessor))).isEqualTo(said);
        assertThat(said(new SameFileCheck(), facts())).isEqualTo("GREEN SAME_FILE_ONCE");
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, false, false, AMBER SIMILAR_PICTURE",
        "POSTED, true, false, AMBER SIMILAR_PICTURE",
        "WITHDRAWN, true, false, GREEN SIMILAR_PICTURE_EXPECTED",
        "REJECTED, true, true, GREEN SIMILAR_PICTURE_EXPECTED",
    })
    void shouldNeverBeMoreThanAHint_whenAnotherPictureLooksAlike(
            SlipStatus status, boolean sameCustomer, boolean predecessor, String said) {
        OtherSlip other =
                new OtherSlip(new SlipCode("PS-0000-01"), status, Optional.empty(), true, sameCustomer, predecessor);
        FactsBuilder facts = facts().similar(new SimilarPicture(other, 93, 2, false));

        assertThat(said(new SimilarPictureCheck(), facts)).isEqualTo(said);
        assertThat(new SimilarPictureCheck().check(facts.build()).inputs())
                .isEqualTo(Map.of("slips", "PS-0000-01", "percent", "93", "changedLines", "2"));
        assertThat(said(new SimilarPictureCheck(), facts())).isEqualTo("GREEN SIMILAR_PICTURE_NONE");
    }

    /** The next receipt of the same amount has another reference and another time. */
    @ParameterizedTest
    @CsvSource({
        "0, true, AMBER SIMILAR_PICTURE",
        "1, true, AMBER SIMILAR_PICTURE",
        "2, true, GREEN SIMILAR_PICTURE_NONE",
        "2, false, AMBER SIMILAR_PICTURE",
    })
    void shouldTellAChangedFigureFromTheNextPayment_whenSoManyLinesDiffer(int lines, boolean sameAmount, String said) {
        OtherSlip other =
                new OtherSlip(new SlipCode("PS-0000-01"), SlipStatus.POSTED, Optional.empty(), true, true, false);

        assertThat(said(new SimilarPictureCheck(), facts().similar(new SimilarPicture(other, 95, lines, sameAmount))))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "'Narra Hardware, Inc.', GREEN COMPANY_FITS",
        "NARRA HARDWARE, GREEN COMPANY_FITS",
        "Narra, GREEN COMPANY_FITS",
        "Molave Builders, AMBER COMPANY_DIFFERS",
        "Inc., AMBER COMPANY_DIFFERS",
    })
    void shouldCompareNames_whenTheCompanyWasTyped(String typed, String said) {
        assertThat(said(
                        new CompanyCheck(),
                        facts(slip().customer(Customers.NARRA).company(typed))))
                .isEqualTo(said);
    }

    @Test
    void shouldSayWhatTheScannerSaid_whenAskedForTheFile() {
        CheckThresholds strict = new CheckThresholds(30, 14, 5, CheckThresholds.DEFAULT.night(), true);

        assertThat(said(new ScanCheck(), facts())).isEqualTo("GREEN SCAN_CLEAN");
        assertThat(said(new ScanCheck(), facts().scan(Scan.NOT_SCANNED))).isEqualTo("GREEN SCAN_NONE_WANTED");
        assertThat(said(new ScanCheck(), facts().scan(Scan.NOT_SCANNED).thresholds(strict)))
                .isEqualTo("AMBER SCAN_NONE");
        assertThat(said(new ScanCheck(), facts().scan(Scan.WAITING))).isEqualTo("AMBER SCAN_WAITING");
        assertThat(said(new ScanCheck(), facts().scan(Scan.infected("Eicar")))).isEqualTo("RED SCAN_INFECTED");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-17T12:00:00Z, AMBER ACCOUNT_NEW", "2026-02-16T12:00:00Z, GREEN ACCOUNT_KNOWN"})
    void shouldFindANewAccount_whenItWasConfirmedThen(String since, String said) {
        assertThat(said(new NewAccountCheck(), facts().accountSince(since))).isEqualTo(said);
        assertThat(said(new NewAccountCheck(), facts())).isEqualTo("GREEN ACCOUNT_KNOWN");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T01:30:00Z, 4, true, GREEN VELOCITY_USUAL",
        "2026-03-02T01:30:00Z, 5, true, AMBER VELOCITY_MANY",
        "2026-03-02T01:30:00Z, 1, false, GREEN VELOCITY_NEW",
        "2026-03-01T20:59:00Z, 1, false, AMBER VELOCITY_NEW_AT_NIGHT",
        "2026-03-01T20:59:00Z, 1, true, AMBER VELOCITY_NIGHT",
        "2026-03-01T21:00:00Z, 1, true, GREEN VELOCITY_USUAL",
    })
    void shouldLookAtBehaviour_whenTheCustomerDidThis(String submitted, int slips, boolean paid, String said) {
        assertThat(said(new VelocityCheck(), facts(slip().submitted(submitted)).customer(slips, paid)))
                .isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "22:00, 05:00, 23:30, true",
        "22:00, 05:00, 12:00, false",
        "22:00, 05:00, 04:59, true",
        "05:00, 05:00, 05:00, false"
    })
    void shouldCrossMidnight_whenTheNightDoes(LocalTime from, LocalTime until, LocalTime time, boolean covered) {
        assertThat(new Night(from, until).covers(time)).isEqualTo(covered);
    }

    @Test
    void shouldNameTheDay_whenTheDateIsOld() {
        assertThat(new TransactionDateCheck()
                        .check(facts(slip().submitted("2026-06-01T01:30:00Z")).build())
                        .arguments())
                .containsExactly(LocalDate.of(2026, 3, 1), "30");
    }

    private static String said(SlipCheck check, FactsBuilder facts) {
        CheckResult result = check.check(facts.build());
        CheckLevel level = result.level();
        return level + " " + result.reason();
    }

    private static PaymentMethod method(MethodKind kind) {
        return new PaymentMethod(
                Suppliers.TALA.id(), new MethodId("method"), kind, "Method", Methods.INSTAPAY.account());
    }
}
