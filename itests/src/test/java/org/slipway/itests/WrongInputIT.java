// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Upload;

/** Each field of the form, filled in wrongly. */
@ExtendWith(SiteExtension.class)
class WrongInputIT {

    private static Customer customer;

    @BeforeAll
    static void open(Site site) {
        customer = site.invitations().aRegularCustomer();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    transactionDate | ''         | Enter the date when the payment was made.
                    transactionDate | 2026-02-31 | We could not read the transaction date.
                    transactionDate | 2099-01-01 | The transaction date is in the future.
                    transactionDate | 1999-01-01 | The transaction date is too long ago.
                    company         | ''         | Enter the name of your company.
                    paymentMethod   | ''         | Choose the payment method that you used.
                    paymentMethod   | another    | The supplier does not take this payment method.
                    referenceNo     | ''         | Enter the reference number
                    amount          | ''         | Enter the amount that you paid.
                    amount          | twelve     | We could not read the amount.
                    amount          | 0          | The amount must be more than zero.
                    amount          | -5.00      | The amount must be more than zero.
                    amount          | 1.005      | The amount has too many decimals: 2 at most.
                    amount          | 99999999.00 | This is more than the outstanding balance of ₱
                    """)
    void shouldSayAtTheField_whenItIsWrong(String field, String typed, String message) {
        Page form = customer.opensTheForm();
        Map<String, String> slip = Customer.inOrder(form);
        slip.put(field, typed);

        Page answer = customer.pressesOk(form, slip, Upload.slip());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problemAt(field)).contains(message);
        assertThat(answer.typed("referenceNo")).as("what was typed stays").isEqualTo(slip.get("referenceNo"));
        if (!"paymentMethod".equals(field)) {
            assertThat(answer.typed(field)).isEqualTo(typed);
            assertThat(answer.typed("paymentMethod")).isEqualTo(slip.get("paymentMethod"));
        }
    }

    @Test
    void shouldExplainTheCapAtTheAmount_whenOneInstaPayTransferCannotCarryIt(Site site) {
        Customer large = new Customer(site.mailbox()
                .await("the mail of MOS-0098", mail -> mail.invites() && mail.mentions("MOS-0098"))
                .reviewAndPay());
        Page form = large.opensTheForm();
        Map<String, String> slip = Customer.inOrder(form);
        slip.put("paymentMethod", "instapay");
        slip.put("amount", "50000.01");

        Page answer = large.pressesOk(form, slip, Upload.slip());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problemAt("amount")).contains("carries ₱50,000.00 at most");
        assertThat(answer.typed("amount")).isEqualTo("50000.01");
    }

    @Test
    void shouldSayAtTheAttachment_whenThereIsNone() {
        Page form = customer.opensTheForm();

        Page answer = customer.pressesOk(form, Customer.inOrder(form), Upload.none());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problemAt("attachment")).isEqualTo("Attach the proof of payment.");
    }

    @Test
    void shouldSayAtTheAttachment_whenItIsNoPicture() {
        Page form = customer.opensTheForm();

        Page answer = customer.pressesOk(form, Customer.inOrder(form), Upload.text());

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.problemAt("attachment")).isNotEmpty();
    }

    @Test
    void shouldSayEverythingAtOnce_whenSeveralFieldsAreWrong() {
        Page form = customer.opensTheForm();
        Map<String, String> slip = Customer.inOrder(form);
        slip.put("amount", "twelve");
        slip.put("transactionDate", "2099-01-01");

        Page answer = customer.pressesOk(form, slip, Upload.none());

        assertThat(answer.problemAt("amount")).isNotEmpty();
        assertThat(answer.problemAt("transactionDate")).isNotEmpty();
        assertThat(answer.problemAt("attachment")).isNotEmpty();
        assertThat(answer.typed("amount")).isEqualTo("twelve");
    }

    @Test
    void shouldTakeTheCorrectedForm_whenTheFirstWasWrong() {
        Page form = customer.opensTheForm();
        Map<String, String> slip = Customer.inOrder(form);
        slip.put("amount", "twelve");
        Page wrong = customer.pressesOk(form, slip, Upload.slip());
        slip.put("amount", "1.00");

        Page pending = customer.pressesOk(wrong, slip, Upload.slip());

        assertThat(pending.status()).isEqualTo(200);
        assertThat(pending.text()).contains("pending");
    }
}
