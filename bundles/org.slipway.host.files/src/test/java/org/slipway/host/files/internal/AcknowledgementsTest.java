// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.host.Receipts.receipt;

import java.nio.file.Path;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.api.UnavailableException;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.host.PostingAnswer.NotSent;
import org.slipway.spi.host.PostingAnswer.Posted;
import org.slipway.spi.host.PostingAnswer.Refused;
import org.slipway.spi.host.PostingAnswer.Unknown;
import org.slipway.spi.host.PostingRefusal;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.testkit.LogLines;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;

/** A receipt is posted when the platform's import says so, and not before. */
class AcknowledgementsTest {

    private static final Unknown WAITS =
            new Unknown("receipts/K1.csv was handed over, and no acknowledgement (*.ack.csv) lists it yet");

    @TempDir
    private Path folder;

    private Platform platform;

    @BeforeEach
    void open() {
        platform = new Platform(folder.resolve("tala"), Suppliers.TALA, Methods.INSTAPAY.account())
                .with("acknowledged", "required");
        platform.enter(invoice().amounts("100.00", "0.00").build());
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private OpenFolder ours() {
        return platform.ours().open();
    }

    private void acknowledge(String lines) {
        platform.write("receipts/run.ack.csv", "key,number,error\n" + lines + "\n", System.currentTimeMillis() + 5_000);
        platform.looked();
    }

    private Money outstanding() {
        return ours().invoice("1001").orElseThrow().totals().outstanding();
    }

    @Test
    void shouldBeUnknown_untilAnAcknowledgementListsIt() {
        // when, then
        assertThat(ours().post(receipt("K1", "40.00"))).isEqualTo(WAITS);
        assertThat(outstanding()).as("as far as is known").isEqualTo(Money.parse("PHP 100.00"));
        assertThat(ours().post(receipt("K1", "40.00"))).isEqualTo(WAITS);
        assertThatThrownBy(() -> ours().find(new ReceiptKey("K1"))).isInstanceOf(UnavailableException.class);
        assertThat(ours().posted()).isEmpty();
        try (LogLines log = new LogLines()) {
            acknowledge("K7,OR-7,");
            assertThat(log.of("WARN"))
                    .containsExactly(
                            "run.ack.csv speaks of receipt K7, which was never handed over",
                            "run.ack.csv was taken; receipts that were handed over before it and that no acknowledgement"
                                    + " lists are unknown: [K1]");
        }
        assertThat(ours().post(receipt("K1", "40.00"))).isEqualTo(WAITS);
        acknowledge("K1,OR-1,");
        assertThat(ours().find(new ReceiptKey("K1"))).contains("OR-1");
        assertThat(ours().post(receipt("K1", "40.00"))).isEqualTo(new Posted("OR-1"));
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 60.00"));
        assertThat(ours().posted()).extracting(PostedReceipt::number).containsExactly("OR-1");
        assertThat(platform.names("receipts")).containsExactly("K1.csv");
    }

    @Test
    void shouldPostNothingThatMayBeTooMuch_whileOthersAreUnknown() {
        // given
        ours().post(receipt("K1", "40.00"));

        // when, then
        assertThat(ours().post(receipt("K2", "60.01")))
                .isEqualTo(new NotSent(
                        "receipts that were handed over for invoice 1001 wait for their acknowledgement, and"
                                + " it may owe less than this one pays"));
        assertThat(ours().post(receipt("K3", "100.01"))).isEqualTo(new Refused(PostingRefusal.OVER_OUTSTANDING, ""));
        acknowledge("K1,,No such customer");
        assertThat(ours().post(receipt("K2", "60.01"))).isInstanceOf(Unknown.class);
    }

    @Test
    void shouldTellTheRefusalOnce_andHandOverAgainWhenItIsPostedAgain() throws Exception {
        // given
        ours().post(receipt("K1", "40.00"));
        assertThat(platform.file("receipts/K1.csv").toFile().delete()).isTrue();

        // when
        acknowledge("K1,,The period is closed");

        // then
        assertThat(outstanding()).isEqualTo(Money.parse("PHP 100.00"));
        assertThat(ours().find(new ReceiptKey("K1"))).isEmpty();
        assertThat(ours().post(receipt("K1", "40.00")))
                .isEqualTo(new Refused(PostingRefusal.OTHER, "The period is closed"));
        assertThat(platform.names("receipts")).isEmpty();
        assertThat(ours().post(receipt("K1", "40.00"))).isEqualTo(WAITS);
        assertThat(platform.names("receipts")).containsExactly("K1.csv");
        acknowledge("K1,OR-9,");
        assertThat(ours().find(new ReceiptKey("K1"))).contains("OR-9");
    }

    @Test
    void shouldKnowAllAgain_whenTheProcessBeganAnew() {
        // given
        ours().post(receipt("K1", "40.00"));
        acknowledge("K1,OR-1,");

        // when
        platform.close();
        platform.looked();

        // then
        assertThat(ours().find(new ReceiptKey("K1"))).contains("OR-1");
        assertThat(ours().posted()).extracting(PostedReceipt::number).containsExactly("OR-1");
    }

    @Test
    void shouldStayPosted_whenItIsContradicted() {
        // given
        ours().post(receipt("K1", "40.00"));
        acknowledge("K1,OR-1,");
        try (LogLines log = new LogLines()) {

            // when
            acknowledge("K1,OR-2,\nK1,,No such customer");

            // then
            assertThat(log.of("ERROR"))
                    .containsExactly(
                            "run.ack.csv has receipt K1 as OR-2, and an acknowledgement before had it as OR-1: see whether"
                                    + " the platform has it twice",
                            "run.ack.csv refuses receipt K1, which counts as posted: see what the platform has, correct it"
                                    + " there or tell the customer: No such customer");
        }
        assertThat(ours().find(new ReceiptKey("K1"))).contains("OR-1");
    }

    @Test
    void shouldTakeNothing_whenALineIsNoKey() {
        // given
        ours().post(receipt("K1", "40.00"));

        // when
        acknowledge("K1,OR-1,\nfrom last week,OR-2,");

        // then
        assertThat(ours().post(receipt("K1", "40.00"))).isEqualTo(WAITS);
        assertThat(platform.text("receipts/run.ack.csv.errors.txt"))
                .contains("line 3, column \"key\": from last week is not allowed; allowed is the key of a receipt");
        acknowledge("K1,OR-1,");
        assertThat(ours().find(new ReceiptKey("K1"))).contains("OR-1");
        assertThat(platform.names("receipts")).isEqualTo(List.of("K1.csv"));
    }

    @Test
    void shouldCountAsPosted_whenTheSupplierGivesAcknowledgementsUp() {
        ours().post(receipt("K1", "40.00"));

        platform.with("acknowledged", "none").looked();

        assertThat(ours().find(new ReceiptKey("K1"))).contains("K1");
        assertThat(ours().posted()).extracting(PostedReceipt::number).containsExactly("K1");
    }
}
