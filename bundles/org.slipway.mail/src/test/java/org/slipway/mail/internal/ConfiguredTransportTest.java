// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.api.Outcome;
import org.slipway.spi.mail.MailAnswer;
import org.slipway.spi.mail.MailTransport;

final class ConfiguredTransportTest {

    @TempDir
    private Path temp;

    @Test
    void shouldPutMailsIntoTheFolder_whenThereIsNoServer() throws Exception {
        // given
        ConfiguredTransport transport = transport(Map.of("folder", temp.toString()));

        // when
        MailAnswer answer = Letters.send(transport);

        // then
        assertThat(answer).isEqualTo(new MailAnswer.Sent());
        assertThat(mails()).hasSize(1);
        assertThat(Files.readString(mails().get(0)).lines())
                .contains(
                        "From: Tala Trading Corporation <slipway@localhost>",
                        "To: payables@narra.example",
                        "Outstanding balance: ₱11,200.00");
    }

    @Test
    void shouldSayWhyThereIsNoWay_whenTheFolderCanNotBe() throws Exception {
        // given
        Path file = Files.writeString(temp.resolve("file"), "in the way");

        // when
        Outcome<MailTransport.Connection, String> way =
                transport(Map.of("folder", file.resolve("mail").toString())).connect();

        // then
        assertThat(way.<String>fold(open -> "open", cause -> cause)).startsWith("mail folder can't be written: ");
    }

    @Test
    void shouldAllowForEveryAnswerOfAConversation_whenAskedHowLongItTakes() {
        // when
        ConfiguredTransport transport =
                transport(Map.of("connectMillis", 1_000, "readMillis", 2_000, "writeMillis", 3_000));

        // then
        assertThat(transport.longest()).isEqualTo(Duration.ofSeconds(28));
    }

    @Test
    void shouldGiveTheThreadItsClassLoaderBack_whenItHasSent() throws Exception {
        // given
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader own = new URLClassLoader(new URL[0], null)) {
            thread.setContextClassLoader(own);

            // when
            MailAnswer answer = Letters.send(transport(Map.of("folder", temp.toString())));

            // then
            assertThat(answer).isEqualTo(new MailAnswer.Sent());
            assertThat(thread.getContextClassLoader()).isSameAs(own);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void shouldNotStart_whenServerHasNoSender() {
        assertThatThrownBy(() -> transport(Map.of("host", "mail.example")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("slipway.mail: from must be an e-mail address");
    }

    @Test
    void shouldNotStart_whenConfigurationIsWrong() {
        Map<String, Object> server = Map.of("host", "mail.example", "from", "billing@slipway.example");
        assertThatThrownBy(() -> transport(with(server, "startTls", "yes")))
                .hasMessage("startTls is none, optional or required, not: yes");
        assertThatThrownBy(() -> transport(with(server, "port", 0))).hasMessage("port is not 1 to 65535: 0");
        assertThatThrownBy(() -> transport(with(server, "readMillis", 0))).hasMessage("time-outs must be positive");
    }

    private List<Path> mails() throws Exception {
        try (Stream<Path> files = Files.list(temp)) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        }
    }

    private static ConfiguredTransport transport(Map<String, Object> values) {
        return new ConfiguredTransport(MailConfigurations.of(values));
    }

    private static Map<String, Object> with(Map<String, Object> values, String key, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(key, value);
        return more;
    }
}
