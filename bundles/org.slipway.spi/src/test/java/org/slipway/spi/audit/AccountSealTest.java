// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.slipway.api.method.MethodAccount;
import org.slipway.api.method.MethodKind;
import org.slipway.api.method.QrPh;
import org.slipway.api.method.ReceivingAccount;

/** How the trail names an account. */
class AccountSealTest {

    private static final String PLAIN =
            "INSTAPAY BDO Unibank, Tala Trading Corporation, 0012 3456 7890, PHP PH, receipts to 1010";

    private static final QrPh QR_CODE = new QrPh("00020101021128440011ph.ppmi.p2m0111SAMPLEPHXXX03100004561288"
            + "5204594353036085802PH5912Tala Trading6011Makati City6304C9C0");

    @Test
    void shouldNameAllThatCustomersAreShown_whenTheAccountHasACode() {
        assertThat(AccountSeal.words(account("0012 3456 7890", Optional.empty())))
                .isEqualTo(PLAIN);
        assertThat(AccountSeal.words(account("0012 3456 7890", Optional.of(QR_CODE))))
                .isEqualTo(PLAIN + ", QR Ph C9C0 c8f9bb6bf33420f4");
    }

    @Test
    void shouldFit_whenTheWordsAreOfThisAccount() {
        MethodAccount account = account("0012 3456 7890", Optional.of(QR_CODE));

        assertThat(AccountSeal.fits(AccountSeal.words(account), account)).isTrue();
        assertThat(AccountSeal.fits(PLAIN + ", QR Ph C9C0", account))
                .as("a row of before")
                .isTrue();
        assertThat(AccountSeal.fits(PLAIN, account)).isFalse();
        assertThat(AccountSeal.fits(AccountSeal.words(account), account("0012 3456 7891", Optional.of(QR_CODE))))
                .isFalse();
    }

    private static MethodAccount account(String number, Optional<QrPh> code) {
        return new MethodAccount(
                MethodKind.INSTAPAY,
                new ReceivingAccount("1010", "BDO Unibank", "Tala Trading Corporation", number),
                CurrencyUnit.of("PHP"),
                "PH",
                code);
    }
}
