// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.InvoiceBuilder.invoice;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.spi.host.AttachingAnswer;
import org.slipway.spi.host.AttachingAnswer.Attached;
import org.slipway.spi.host.AttachingAnswer.NotSent;
import org.slipway.spi.host.AttachingAnswer.Refused;
import org.slipway.spi.host.PostingAnswer.Posted;
import org.slipway.spi.host.ReceiptFile;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.testkit.Bytes;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.HostFault;
import org.slipway.testkit.host.Receipts;
import org.slipway.testkit.store.Together;

/** Files at the payments of a real Odoo, beyond the contract. */
@Tag("host-odoo")
@Timeout(300)
class OdooFilesTest {

    private static final ReceiptKey KEY = new ReceiptKey("K1");
    private static final String TEN_MEGABYTES = "PS-7KQ4-M2.pdf 10485760 75a0f4533ed408077da8a7153206fc756a3c93fd";

    private final RealOdoo odoo;

    OdooFilesTest() throws IOException, OdooException {
        this.odoo = new RealOdoo();
    }

    @BeforeEach
    void postOneReceipt() {
        odoo.enter(invoice().amounts("100.00", "0.00").build());
        assertThat(odoo.host().post(Receipts.receipt("K1", "40.00"))).isInstanceOf(Posted.class);
    }

    @AfterEach
    void closeTheWire() throws IOException {
        odoo.close();
    }

    @Test
    void shouldKeepEveryByte_whenTheFileIsAsLargeAsUploadsMayBe() {
        ReceiptFile file = Receipts.file("K1", Bytes.many(10_485_760));

        assertThat(odoo.host().attach(file)).isEqualTo(new Attached());

        assertThat(odoo.checksums(KEY)).containsExactly(TEN_MEGABYTES);
    }

    @Test
    void shouldKeepOne_whenALargeFileIsAppliedAndItsAnswerLost() throws IOException {
        ReceiptFile file = Receipts.file("K1", Bytes.many(10_485_760));
        odoo.fail(HostFault.ANSWER_LOST, question -> question.startsWith("POST /jsonrpc?slipway=file-keep "));
        assertThat(odoo.host().attach(file)).isInstanceOf(AttachingAnswer.Unknown.class);
        assertThat(odoo.checksums(KEY)).containsExactly(TEN_MEGABYTES);
        odoo.heal();

        assertThat(odoo.host().attach(file)).isEqualTo(new Attached());

        assertThat(odoo.checksums(KEY)).containsExactly(TEN_MEGABYTES);
    }

    @ParameterizedTest
    @EnumSource(names = "REFUSED", mode = EnumSource.Mode.EXCLUDE)
    void shouldSurelyNotBeSent_whenThePaymentCannotBeLookedFor(HostFault fault) throws IOException {
        odoo.fail(fault, question -> question.startsWith("POST /jsonrpc?slipway=file-look "));

        assertThat(odoo.host().attach(Receipts.file("K1", "%PDF-1.4 one"))).isInstanceOf(NotSent.class);

        assertThat(odoo.files(KEY)).isEmpty();
    }

    @Test
    void shouldKeepOne_whenSeveralNodesHandItOver() {
        List<OdooLedger> nodes = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            nodes.add(odoo.node());
        }
        ReceiptFile file = Receipts.file("K1", "%PDF-1.4 one");
        ReceiptFile theirs = new ReceiptFile(file.supplier(), odoo.host().their(KEY), file.file(), file.content());
        AtomicInteger next = new AtomicInteger();

        List<AttachingAnswer> answers =
                Together.call(4, () -> nodes.get(next.getAndIncrement()).attach(theirs));

        assertThat(answers).noneMatch(Refused.class::isInstance).contains(new Attached());
        assertThat(odoo.files(KEY)).containsExactly(file.file());
    }

    @Test
    void shouldKeepTheFile_whenThePeriodIsLocked() throws OdooException {
        int company = odoo.site().company(Suppliers.TALA.id());
        odoo.site().write("res.company", company, Map.of("period_lock_date", "2026-03-31"));
        try {
            assertThat(odoo.host().attach(Receipts.file("K1", "%PDF-1.4 one"))).isEqualTo(new Attached());
        } finally {
            odoo.site().write("res.company", company, Map.of("period_lock_date", false));
        }
        assertThat(odoo.files(KEY)).hasSize(1);
    }
}
