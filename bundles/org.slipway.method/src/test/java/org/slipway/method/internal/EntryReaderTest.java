// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.Outcome;
import org.slipway.api.method.MethodAccount;
import org.slipway.api.method.MethodEntry;
import org.slipway.api.method.MethodField;
import org.slipway.api.method.MethodKind;
import org.slipway.api.method.MethodPresentation;
import org.slipway.api.method.QrPh;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.testkit.Methods;

final class EntryReaderTest {

    static final String QR = "00020101021128440011ph.ppmi.p2m0111SAMPLEPHXXX03100004561288"
            + "5204594353036085802PH5912Tala Trading6011Makati City6304C9C0";

    /** All that an admin types for a wallet. */
    static final MethodEntry GCASH =
            MethodEntry.of(new MethodPresentation("GCash", "", 10), Methods.account(Methods.GCASH), true);

    @Test
    void shouldReadEverything_whenAllFieldsAreSound() {
        // given
        MethodEntry entry = GCASH.with(MethodField.KIND, "instapay")
                .with(MethodField.LABEL, "  InstaPay to BDO ")
                .with(MethodField.BANK, "BDO Unibank")
                .with(MethodField.ACCOUNT_NUMBER, "0012 3456 7890")
                .with(MethodField.CURRENCY, "php")
                .with(MethodField.COUNTRY, "ph")
                .with(MethodField.INSTRUCTIONS, "Weekdays only.\r\nQuote the invoice number.")
                .with(MethodField.QR_PH, " " + QR + "\n")
                .with(MethodField.RECEIVING_ACCOUNT, "1010")
                .with(MethodField.ORDER, "7");

        // then
        assertThat(EntryReading.of(entry))
                .isEqualTo(Outcome.accepted(new EntryReading(
                        new MethodPresentation("InstaPay to BDO", "Weekdays only.\nQuote the invoice number.", 7),
                        new MethodAccount(
                                MethodKind.INSTAPAY,
                                new ReceivingAccount(
                                        "1010", "BDO Unibank", "Tala Trading Corporation", "0012 3456 7890"),
                                CurrencyUnit.of("PHP"),
                                "PH",
                                Optional.of(new QrPh(QR))),
                        true)));
    }

    @Test
    void shouldNameEveryFieldThatIsMissing_whenNothingIsTyped() {
        assertThat(faults(MethodEntry.EMPTY))
                .containsExactlyInAnyOrder(
                        "KIND MISSING",
                        "LABEL MISSING",
                        "BANK MISSING",
                        "ACCOUNT_NAME MISSING",
                        "CURRENCY MISSING",
                        "COUNTRY MISSING",
                        "RECEIVING_ACCOUNT MISSING");
    }

    @ParameterizedTest
    @CsvSource({
        "KIND, barter, KIND UNKNOWN",
        "ACCOUNT_NUMBER, '', ACCOUNT_NUMBER MISSING",
        "CURRENCY, SGD, CURRENCY ONLY_PESOS",
        "CURRENCY, pesos, CURRENCY UNKNOWN",
        "COUNTRY, XX, COUNTRY UNKNOWN",
        "QR_PH, 000201, QR_PH UNREADABLE",
        "RECEIVING_ACCOUNT, 10 20, RECEIVING_ACCOUNT UNKNOWN",
        "ORDER, first, ORDER UNREADABLE",
        "ORDER, 1000, ORDER UNREADABLE",
        "ORDER, -1, ORDER UNREADABLE",
        "LABEL, GCash 0917 555 0142, LABEL HOLDS_A_NUMBER",
        "INSTRUCTIONS, Our number is new: 0917-555-0142, INSTRUCTIONS HOLDS_A_NUMBER",
        "INSTRUCTIONS, Use ٠٩١٧٥٥٥٠١٤٢ from now on, INSTRUCTIONS HOLDS_A_NUMBER",
        "INSTRUCTIONS, BPI 1234 5678 90, INSTRUCTIONS HOLDS_A_NUMBER"
    })
    void shouldSayWhatIsWrong_whenAFieldIs(MethodField field, String typed, String fault) {
        assertThat(faults(GCASH.with(field, typed))).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource({"LABEL, 100", "BANK, 100", "ACCOUNT_NAME, 200", "ACCOUNT_NUMBER, 64", "INSTRUCTIONS, 500"})
    void shouldTakeWhatFitsAndRefuseOneMore_whenAFieldIsLong(MethodField field, int limit) {
        assertThat(faults(GCASH.with(field, "x".repeat(limit)))).isEmpty();
        assertThat(faults(GCASH.with(field, "x".repeat(limit + 1)))).containsExactly(field + " TOO_LONG");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Call 8888-1234 before you deposit.",
                "Open 8:00 to 17:00, 2026-12-01 to 2026-12-24.",
                "Up to PHP 50,000.00 a transfer."
            })
    void shouldTakeOtherNumbers_whenInstructionsHoldThem(String instructions) {
        assertThat(faults(GCASH.with(MethodField.INSTRUCTIONS, instructions))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHEQUE", "CASH_DEPOSIT"})
    void shouldAskForNoNumber_whenNoneIsNeeded(String kind) {
        assertThat(faults(GCASH.with(MethodField.KIND, kind).with(MethodField.ACCOUNT_NUMBER, "")))
                .isEmpty();
    }

    @Test
    void shouldTakeNoQrPhCode_whenTheAccountHoldsNoPesos() {
        // given
        MethodEntry entry = GCASH.with(MethodField.KIND, "BANK_TRANSFER")
                .with(MethodField.CURRENCY, "SGD")
                .with(MethodField.QR_PH, QR);

        // then
        assertThat(faults(entry)).containsExactly("QR_PH ONLY_PESOS");
    }

    private static List<String> faults(MethodEntry entry) {
        return EntryReading.of(entry)
                .fold(
                        reading -> List.of(),
                        faults -> faults.stream()
                                .map(fault -> fault.field() + " " + fault.problem())
                                .toList());
    }
}
