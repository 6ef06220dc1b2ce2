// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.Outcome;
import org.slipway.spi.mail.MailAnswer;
import org.slipway.spi.mail.MailTransport;
import org.slipway.testkit.SettingsTrial;

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
    void shouldGoTheNewWay_whenTheConfigurationChanges() throws Exception {
        // given
        SettingsTrial<ConfiguredRoute> trial = SettingsTrial.good(
                MailSettings::new, Map.of("host", "mail.example", "from", "billing@slipway.example"));
        ConfiguredTransport transport = new ConfiguredTransport(trial.settings());

        // when
        trial.changed(Map.of("folder", temp.toString()));

        // then
        assertThat(Letters.send(transport)).isEqualTo(new MailAnswer.Sent());
        assertThat(mails()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from        | ''    | an e-mail address, which a host needs",
                "from        | a@b@c | an e-mail address, which a host needs",
                "startTls    | yes   | one of NONE, OPTIONAL, REQUIRED",
                "port        | 0     | a whole number from 1 to 65535",
                "readMillis  | 0     | a whole number from 1 to 600000",
                "writeMillis | soon  | a whole number from 1 to 600000",
            })
    void shouldKeepTheLastGoodOnes_whenOneIsWrong(String key, String value, String allowed) {
        Map<String, Object> server = Map.of("host", "mail.example", "from", "billing@slipway.example");
        SettingsTrial<ConfiguredRoute> trial = SettingsTrial.good(MailSettings::new, Map.of());

        assertThat(trial.refusal(with(server, key, value)))
                .isEqualTo(key + " = " + value + " is not allowed; allowed is " + allowed);
    }

    private List<Path> mails() throws Exception {
        try (Stream<Path> files = Files.list(temp)) {
            return files.filter(file -> file.toString().endsWith(".eml")).toList();
        }
    }

    private static ConfiguredTransport transport(Map<String, Object> values) {
        return new ConfiguredTransport(
                SettingsTrial.good(MailSettings::new, values).settings());
    }

    private static Map<String, Object> with(Map<String, Object> values, String key, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(key, value);
        return more;
    }
}
