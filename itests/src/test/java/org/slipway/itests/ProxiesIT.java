// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.itests.kit.Certificate;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.FreePort;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.ReverseProxy;
import org.slipway.itests.kit.ReverseProxy.Kind;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.Upload;

/** The running portal, which takes 5 wrong links of one client, behind nginx and HAProxy, with the files of docs/proxies. Without them it is left out, but not in CI. */
class ProxiesIT {

    private static final int PATIENCE_MILLIS = 20_000;

    private static final String HIDDEN = "0\r\n\r\nGET /approvals/sign-in HTTP/1.1\r\nHost: localhost\r\n\r\n";

    /**
     * An extension of a chunk that ends at a bare line feed, as Jetty 9.4 reads it, or goes on, as others do: for them the hidden
     * request is one of its own.
     */
    private static final String AMBIGUOUS = "POST /portal/renew HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "2;\nxx\r\n" + Integer.toHexString(HIDDEN.length()) + "\r\n" + HIDDEN + "\r\n0\r\n\r\n"
            + "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    /** The beginning of more than 12 MB. */
    private static final String TOO_LARGE =
            "POST /portal/slips HTTP/1.1\r\nHost: localhost\r\nContent-Length: 12582913\r\n\r\n" + "x".repeat(20_000);

    private static Site site;

    @TempDir
    private Path folder;

    private Certificate certificate;
    private ReverseProxy proxy;

    @BeforeAll
    static void open() {
        site = Site.withLimits(5, 1_000, 1_000);
        site.books().opens(Business.named("proxied", "Narra Hardware"));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static Customer invoice(Kind kind) {
        return site.books().enters(Specimen.of("proxied", "PX-" + kind, 20));
    }

    private void start(Kind kind, int node) throws Exception {
        assumeFalse(kind.missing(), kind + " is not installed");
        certificate = Certificate.make(folder);
        proxy = ReverseProxy.start(kind, node, folder, certificate.pem());
    }

    @AfterEach
    void stop() {
        if (proxy != null) {
            proxy.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldServeTheCustomer_andNeverWriteTheSecretOfTheLink(Kind kind) throws Exception {
        start(kind, site.base().getPort());
        URI link = invoice(kind).link();
        Customer customer = new Customer(proxy.address(link.getPath())).trusting(certificate.trusting());

        Page pending = customer.open("/portal/slips/" + customer.submits(Map.of("amount", "1.00"), Upload.slip()));

        assertThat(pending.text()).contains("Your payment is pending");
        assertThat(pending.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThat(proxy.written())
                .contains("GET", "/portal/pay/slip")
                .doesNotContain(link.getPath().substring("/portal/l/".length()));
    }

    @ParameterizedTest
    @EnumSource
    void shouldPassOnlyWhatIsOurs_ofTheSizeThatWeTake(Kind kind) throws Exception {
        start(kind, site.base().getPort());

        assertThat(get("/").statusCode()).isEqualTo(404);
        assertThat(get("/system/console").statusCode()).isEqualTo(404);
        assertThat(get("/portalx").headers().map()).doesNotContainKey("content-security-policy");
        assertThat(get("/approvals/sign-in").statusCode()).isEqualTo(200);
        assertThat(firstLine("127.0.0.1", TOO_LARGE)).startsWith("HTTP/1.1 413 ");
    }

    @ParameterizedTest
    @EnumSource
    void shouldTellClientsApart_byWhereTheyAreAndNotByWhatTheySay(Kind kind) throws Exception {
        start(kind, site.base().getPort());
        String from = kind == Kind.NGINX ? "127.0.0.50" : "127.0.0.51";

        String last = "";
        for (int i = 0; i <= 5; i++) {
            last = firstLine(from, wrongLink(i));
        }

        assertThat(last).isEqualTo("HTTP/1.1 429 Too Many Requests");
        assertThat(firstLine("127.0.0.60", wrongLink(6))).startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @EnumSource
    void shouldNotServeTheRequest_thatAChunkHides(Kind kind) throws Exception {
        start(kind, site.base().getPort());

        assertThat(answers(AMBIGUOUS)).startsWith("HTTP/1.1 4").doesNotContain("200 OK", "Sign in");
    }

    @ParameterizedTest
    @EnumSource
    void shouldNotWriteTheSecretOfALink_whenNoNodeAnswers(Kind kind) throws Exception {
        start(kind, FreePort.free());

        assertThat(get("/portal/l/DDDDDDDDDDDDDDDDDDDDDD.TheSecret").statusCode())
                .isBetween(502, 503);

        assertThat(get("/approvals/sign-in").statusCode()).isBetween(502, 503);
        assertThat(proxy.written()).contains("/approvals/sign-in").doesNotContain("TheSecret");
    }

    private static String wrongLink(int number) {
        return "GET /portal/l/BBBBBBBBBBBBBBBBBBBB%02d.%s HTTP/1.1\r\n".formatted(number, "B".repeat(43))
                + "Host: localhost\r\nX-Forwarded-For: 203.0.113." + number + "\r\nConnection: close\r\n\r\n";
    }

    private String firstLine(String from, String request) throws IOException {
        try (Socket socket = sent(from, request);
                BufferedReader answer = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            return answer.readLine();
        }
    }

    private String answers(String request) throws IOException {
        try (Socket socket = sent("127.0.0.1", request)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private Socket sent(String from, String request) throws IOException {
        Socket socket = certificate
                .trusting()
                .getSocketFactory()
                .createSocket(
                        InetAddress.getLoopbackAddress(), proxy.address("/").getPort(), InetAddress.getByName(from), 0);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newBuilder()
                .sslContext(certificate.trusting())
                .build()
                .send(HttpRequest.newBuilder(proxy.address(path)).build(), BodyHandlers.ofString());
    }
}
