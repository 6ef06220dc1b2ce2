// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.slipway.testkit.InvoiceBuilder.invoice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.api.InvoiceRef;
import org.slipway.spi.outbox.Work.InvoiceMail;
import org.slipway.testkit.Suppliers;

final class MailWorkerTest {

    private static final InvoiceMail MAIL =
            new InvoiceMail(new InvoiceRef(Suppliers.TALA.id(), "1001"), "payables@narra.example");

    private final MailWorld world = MailWorld.with(invoice().build());

    @TempDir
    private Path temp;

    @Test
    void shouldPutMailsIntoTheFolder_whenThereIsNoServer() throws Exception {
        // given
        MailWorker worker = worker(Map.of("folder", temp.toString(), "pollMillis", 20));

        // when
        world.queue(MAIL);

        // then
        await("the mail is in the folder").until(() -> mails().size() == 1);
        assertThat(mails().get(0).lines())
                .contains(
                        "From: Tala Trading Corporation <slipway@localhost>",
                        "To: payables@narra.example",
                        "Outstanding balance: ₱11,200.00",
                        "https://pay.example/portal/l/selector1.SSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS");
        worker.stop();
    }

    @Test
    void shouldSendNothingMore_whenStopped() throws Exception {
        // given
        MailWorker worker = worker(Map.of("folder", temp.toString(), "pollMillis", 20));

        // when
        worker.stop();

        // then
        await("the thread is gone")
                .until(() -> Thread.getAllStackTraces().keySet().stream()
                        .noneMatch(thread -> thread.getName().equals("slipway-mail")));
        world.queue(MAIL);
        assertThat(mails()).isEmpty();
    }

    @Test
    void shouldNotStart_whenServerHasNoSender() {
        assertThatThrownBy(() -> worker(Map.of("host", "mail.example")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("slipway.mail: from must be an e-mail address");
    }

    @Test
    void shouldNotStart_whenConfigurationIsWrong() {
        Map<String, Object> server = Map.of("host", "mail.example", "from", "billing@slipway.example");
        assertThatThrownBy(() -> worker(with(server, "startTls", "yes")))
                .hasMessage("startTls is none, optional or required, not: yes");
        assertThatThrownBy(() -> worker(with(server, "port", 0))).hasMessage("port is not 1 to 65535: 0");
        assertThatThrownBy(() -> worker(with(server, "readMillis", 0))).hasMessage("time-outs must be positive");
        assertThatThrownBy(() -> worker(with(server, "attempts", 0)))
                .hasMessage("slipway.mail: pollMillis and attempts must be at least 1");
    }

    private MailWorker worker(Map<String, Object> values) {
        return new MailWorker(
                world.database.outbox(), world.ledger, world.database.slips(), world, world, configuration(values));
    }

    private List<String> mails() throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(MailWorkerTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> with(Map<String, Object> values, String key, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(key, value);
        return more;
    }

    /** These values, and the declared default for each other. */
    private static MailConfiguration configuration(Map<String, Object> values) {
        return (MailConfiguration) Proxy.newProxyInstance(
                MailConfiguration.class.getClassLoader(),
                new Class<?>[] {MailConfiguration.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
