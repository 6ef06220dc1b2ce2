// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.mail.internal.route.DeliveryException.Meaning;
import org.slipway.mail.internal.route.SmtpSettings.Account;
import org.slipway.mail.internal.route.SmtpSettings.Server;
import org.slipway.mail.internal.route.SmtpSettings.StartTls;
import org.slipway.mail.internal.route.SmtpSettings.Timeouts;

final class SmtpRouteTest {

    private static final byte[] MESSAGE =
            "From: billing@slipway.example\r\nSubject: S\r\n\r\nOwed: ₱1\r\n".getBytes(StandardCharsets.UTF_8);
    private static final Account NOBODY = new Account("", Optional.empty(), "");
    private static final Account USER = new Account("slipway", Optional.empty(), "opensesame");

    @TempDir
    private Path temp;

    @Test
    void shouldSendBytesAsTheyAre_whenServerTakesEightBit() throws Exception {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer("8BITMIME")) {
            // when
            send(new SmtpRoute(settings(server, StartTls.OPTIONAL, NOBODY)));

            // then
            assertThat(server.heard())
                    .contains(
                            "MAIL FROM:<billing@slipway.example> BODY=8BITMIME",
                            "RCPT TO:<juan@example.com>",
                            "Owed: ₱1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 <juan@example.com> unknown, REFUSED, the recipient was refused with 550 5.1.1",
        "RCPT, 451 4.7.1 <juan@example.com> greylisted, REFUSED_FOR_NOW, the recipient was refused with 451 4.7.1",
        "RCPT, 421 closing, ROUTE_DOWN, the recipient was refused with 421",
        "DATA, 554 5.7.1 spam for juan@example.com, REFUSED, the mail was refused with 554 5.7.1",
        "., 552 too big, REFUSED, the mail was refused with 552",
        "., 452 4.3.1 disk full, REFUSED_FOR_NOW, the mail was refused with 452 4.3.1",
        "MAIL, 550 5.7.0 not you, ROUTE_DOWN, the sender was refused 5.7.0",
        "MAIL, 451 later, ROUTE_DOWN, SMTPSendFailedException"
    })
    void shouldTellForWhom_whenServerRefuses(String command, String answer, Meaning meaning, String told)
            throws Exception {
        // given
        try (ScriptedSmtpServer server = new ScriptedSmtpServer().answering(command, answer)) {
            SmtpRoute route = new SmtpRoute(settings(server, StartTls.NONE, NOBODY));

            // when
            DeliveryException refusal = catchThrowableOfType(DeliveryException.class, () -> send(route));

            // then
            assertThat(refusal.meaning()).isEqualTo(meaning);
            assertThat(refusal).hasMessage("mail server: " + told);
        }
    }

    @Test
    void shouldNotKnow_whenServerHangsUpAfterTheLastByte() throws Exception {
        // given
        try (ScriptedSmtpServer server = new ScriptedSmtpServer().hangingUpAt(".")) {
            SmtpRoute route = new SmtpRoute(settings(server, StartTls.NONE, NOBODY));

            // when
            DeliveryException unknown = catchThrowableOfType(DeliveryException.class, () -> send(route));

            // then
            assertThat(unknown.meaning()).isEqualTo(Meaning.UNKNOWN);
            assertThat(unknown).hasMessage("mail server: it gave no answer to a mail that was sent");
        }
    }

    @Test
    void shouldNotKnow_whenServerSaysNothingAfterTheLastByte() throws Exception {
        // given
        try (ScriptedSmtpServer server = new ScriptedSmtpServer().silentAt(".")) {
            SmtpRoute route = new SmtpRoute(impatient(server));

            // when
            DeliveryException unknown = catchThrowableOfType(DeliveryException.class, () -> send(route));

            // then
            assertThat(unknown.meaning()).isEqualTo(Meaning.UNKNOWN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA"})
    void shouldKnowThatNothingWasSent_whenServerFallsSilentBeforeTheContent(String command) throws Exception {
        // given
        try (ScriptedSmtpServer hangingUp = new ScriptedSmtpServer().hangingUpAt(command);
                ScriptedSmtpServer silent = new ScriptedSmtpServer().silentAt(command)) {

            // when
            DeliveryException down = catchThrowableOfType(
                    DeliveryException.class, () -> send(new SmtpRoute(settings(hangingUp, StartTls.NONE, NOBODY))));
            DeliveryException late =
                    catchThrowableOfType(DeliveryException.class, () -> send(new SmtpRoute(impatient(silent))));

            // then
            assertThat(down.meaning()).isEqualTo(Meaning.ROUTE_DOWN);
            assertThat(late.meaning()).isEqualTo(Meaning.ROUTE_DOWN);
        }
    }

    @Test
    void shouldSayThatTheRouteIsDown_whenNobodyListens() throws Exception {
        // given
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        SmtpRoute route = new SmtpRoute(settings(port, StartTls.NONE, NOBODY));

        // when
        DeliveryException down = catchThrowableOfType(DeliveryException.class, route::connect);

        // then
        assertThat(down.meaning()).isEqualTo(Meaning.ROUTE_DOWN);
        assertThat(down).hasMessageContaining("Connection refused");
    }

    @Test
    void shouldGiveUpWaiting_whenServerSaysNothing() throws Exception {
        // given
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SmtpSettings settings = new SmtpSettings(
                    new Server("localhost", silent.getLocalPort()), StartTls.NONE, NOBODY, new Timeouts(500, 100, 500));

            // when
            DeliveryException down =
                    catchThrowableOfType(DeliveryException.class, () -> new SmtpRoute(settings).connect());

            // then
            assertThat(down.meaning()).isEqualTo(Meaning.ROUTE_DOWN);
            assertThat(down).hasMessageContaining("Read timed out");
        }
    }

    @Test
    void shouldEncryptAndSignIn_whenServerOffersStartTls() throws Exception {
        // given
        Path secret = Files.writeString(temp.resolve("password"), "opensesame\n");
        Account account = new Account("slipway", Optional.of(secret), "");
        try (ScriptedSmtpServer server = new ScriptedSmtpServer("STARTTLS", "AUTH PLAIN")) {

            // when
            send(new SmtpRoute(settings(server, StartTls.OPTIONAL, account), trusting()));

            // then
            assertThat(server.heard())
                    .contains("STARTTLS", "-tls AUTH PLAIN c2xpcHdheQBzbGlwd2F5AG9wZW5zZXNhbWU=", "-tls DATA")
                    .doesNotContain("DATA");
        }
    }

    @ParameterizedTest
    @CsvSource({"REQUIRED, false", "REQUIRED, true", "OPTIONAL, true"})
    void shouldSendNothing_whenTlsIsNeededAndNotOffered(StartTls startTls, boolean signIn) throws Exception {
        // given
        try (ScriptedSmtpServer server = new ScriptedSmtpServer("AUTH PLAIN")) {
            SmtpRoute route = new SmtpRoute(settings(server, startTls, signIn ? USER : NOBODY));

            // when
            DeliveryException down = catchThrowableOfType(DeliveryException.class, () -> send(route));

            // then
            assertThat(down.meaning()).isEqualTo(Meaning.ROUTE_DOWN);
            assertThat(server.heard()).noneMatch(line -> line.startsWith("AUTH") || line.startsWith("MAIL"));
        }
    }

    @Test
    void shouldSendNothing_whenCertificateIsNotTrusted() throws Exception {
        // given
        try (ScriptedSmtpServer server = new ScriptedSmtpServer("STARTTLS")) {
            SmtpRoute route = new SmtpRoute(settings(server, StartTls.OPTIONAL, NOBODY));

            // when
            DeliveryException down = catchThrowableOfType(DeliveryException.class, () -> send(route));

            // then
            assertThat(down.meaning()).isEqualTo(Meaning.ROUTE_DOWN);
            assertThat(server.heard()).noneMatch(line -> line.contains("MAIL"));
        }
    }

    @Test
    void shouldWaitForTheOperator_whenSignInIsRefused() throws Exception {
        // given
        try (ScriptedSmtpServer server =
                new ScriptedSmtpServer("AUTH PLAIN").answering("AUTH", "535 5.7.8 wrong password for slipway")) {
            SmtpRoute route = new SmtpRoute(settings(server, StartTls.NONE, USER));

            // when
            DeliveryException down = catchThrowableOfType(DeliveryException.class, route::connect);

            // then
            assertThat(down.meaning()).isEqualTo(Meaning.ROUTE_DOWN);
            assertThat(down).hasMessage("mail server: the sign-in was refused");
        }
    }

    @Test
    void shouldWaitForTheOperator_whenPasswordFileIsMissing() throws Exception {
        // given
        Account account = new Account("slipway", Optional.of(temp.resolve("none")), "");
        SmtpRoute route = new SmtpRoute(settings(1, StartTls.NONE, account));

        // when
        DeliveryException down = catchThrowableOfType(DeliveryException.class, route::connect);

        // then
        assertThat(down.meaning()).isEqualTo(Meaning.ROUTE_DOWN);
        assertThat(down).hasMessage("the password file can't be read: NoSuchFileException");
    }

    private static void send(SmtpRoute route) throws DeliveryException {
        try (MailRoute.Connection connection = route.connect()) {
            connection.send("juan@example.com", MESSAGE);
        }
    }

    private static SmtpSettings settings(ScriptedSmtpServer server, StartTls startTls, Account account) {
        return settings(server.port(), startTls, account);
    }

    private static SmtpSettings settings(int port, StartTls startTls, Account account) {
        return new SmtpSettings(new Server("localhost", port), startTls, account, new Timeouts(5_000, 5_000, 5_000));
    }

    private static SmtpSettings impatient(ScriptedSmtpServer server) {
        Server address = new Server("localhost", server.port());
        return new SmtpSettings(address, StartTls.NONE, NOBODY, new Timeouts(5_000, 200, 5_000));
    }

    private static Properties trusting() throws Exception {
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(ScriptedSmtpServer.certificate());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        Properties properties = new Properties();
        properties.put("mail.smtp.ssl.socketFactory", context.getSocketFactory());
        properties.put("mail.smtp.ssl.checkserveridentity", false);
        return properties;
    }
}
