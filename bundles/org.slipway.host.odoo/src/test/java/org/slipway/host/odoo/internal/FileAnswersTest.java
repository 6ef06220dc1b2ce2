// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.host.adapter.Deadline;
import org.slipway.spi.host.AttachingAnswer;
import org.slipway.spi.host.AttachingAnswer.Attached;
import org.slipway.spi.host.AttachingAnswer.Refused;
import org.slipway.testkit.Bytes;
import org.slipway.testkit.host.Receipts;

/** What the adapter makes of each answer that an Odoo may give to a file. */
@Timeout(60)
class FileAnswersTest {

    private final ScriptedOdoo odoo;
    private final OdooLedger ledger;

    FileAnswersTest() throws IOException {
        odoo = new ScriptedOdoo().with("ir.model.data.search_read", "[{'id':1,'name':'1-K1','res_id':31}]");
        OdooAccess access = odoo.access(RealOdoo.passwordFile("secret"));
        ledger = new OdooLedger(() -> access);
    }

    @AfterEach
    void stop() {
        odoo.close();
    }

    private AttachingAnswer attach() {
        return ledger.attach(Receipts.file("K1", "%PDF-1.4 one"));
    }

    @Test
    void shouldLookForThePaymentAndSendTheFile_whenItIsHandedOver() {
        odoo.with("ir.attachment.load", "{'ids':[5],'messages':[]}");

        assertThat(attach()).isEqualTo(new Attached());
        assertThat(odoo.asked())
                .endsWith(
                        "file-look ir.model.data.search_read",
                        "file-look account.payment.search_read",
                        "file-keep ir.attachment.load");
    }

    @Test
    void shouldSendNoFile_whenThereIsNoPayment() {
        odoo.with("ir.model.data.search_read", "[]");

        assertThat(attach()).isEqualTo(new Refused("Odoo has no payment of receipt K1"));
        assertThat(odoo.asked()).noneMatch(asked -> asked.contains("ir.attachment"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "common.authenticate | false | NotSent",
                "res.company.search_read | [] | Refused",
                "ir.model.data.search_read | status 502 | NotSent",
                "account.payment.search_read | error odoo.exceptions.AccessError: no | NotSent",
                "ir.attachment.load | error odoo.exceptions.AccessError: not allowed | NotSent",
                "ir.attachment.load | error odoo.exceptions.UserError: too big | Refused",
                "ir.attachment.load | {'ids':false,'messages':[{'message':'no such field'}]} | Refused",
                "ir.attachment.load | {'ids':false,'messages':[{'message':'concurrent update'}]} | Unknown",
                "ir.attachment.load | error builtins.KeyError: x | Unknown",
                "ir.attachment.load | status 413 | Refused",
                "ir.attachment.load | status 502 | Unknown",
                "ir.attachment.load | text <html> | Unknown"
            })
    void shouldNeverGuess_whenOdooAnswersOtherwise(String method, String answer, String expected) {
        odoo.with(method, answer);

        assertThat(attach().getClass().getSimpleName()).isEqualTo(expected);
    }

    @Test
    void shouldHangUp_whenNobodyReadsTheQuestion() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("http://127.0.0.1:" + deaf.getLocalPort() + "/");
            JsonRpc.Question question =
                    new JsonRpc.Question("object", "execute_kw", List.of(Bytes.many(20_000_000), Map.of()));

            assertThat(kindOfFailure(url, question)).isEqualTo(OdooException.Kind.UNKNOWN);
        }
    }

    private static OdooException.Kind kindOfFailure(URI url, JsonRpc.Question question) {
        try {
            new JsonRpc().ask(url, "test", question, new Deadline(Duration.ofSeconds(2)));
            throw new AssertionError("nobody has answered");
        } catch (OdooException e) {
            return e.kind();
        }
    }
}
