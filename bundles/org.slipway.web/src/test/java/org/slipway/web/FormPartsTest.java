// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.web.FormParts.Limits;
import org.slipway.web.FormParts.Part;

/** The parts of a form with files, up to its limits: here 20,000 bytes and three parts. */
final class FormPartsTest {

    private static final String TEXT = "--x\r\nContent-Disposition: form-data; name=\"amount\"\r\n\r\n%s\r\n";
    private static final String FILE =
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n%s\r\n";
    private static final String END = "--x--\r\n";

    private final Server server = new Server();
    private final LocalConnector connector = new LocalConnector(server);

    @BeforeEach
    void start() throws Exception {
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new Telling()), "/*");
        server.setHandler(context);
        server.addConnector(connector);
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void shouldTellEachPart_whenItComes() throws Exception {
        assertThat(post("/read", TEXT.formatted("₱1.00") + FILE.formatted("a\u00f1o.csv", "a,b") + END))
                .contains("[amount true '' '' ₱1.00, file false 'año.csv' 'text/csv' a,b] 2");
        assertThat(post("/read", FILE.formatted("", "") + END)).contains("[file false '' 'text/csv' ] 1");
        assertThat(post("/read", TEXT.formatted("a".repeat(5_000)) + END))
                .contains("a".repeat(4_096) + "] 1")
                .doesNotContain("a".repeat(4_097));
    }

    @Test
    void shouldRefuse_whenItIsMoreThanItsLimits() throws Exception {
        assertThat(post("/read", TEXT.formatted("1").repeat(3) + END)).contains("] 3");
        assertThat(post("/read", TEXT.formatted("1").repeat(4) + END)).contains("BAD_REQUEST");
        assertThat(post("/read", FILE.formatted("a", "x".repeat(20_000)) + END)).contains("TOO_LARGE");
    }

    @Test
    void shouldFindNothing_whenThereIsNoPart() throws Exception {
        assertThat(post("/read", "no form")).contains("[] 0");
        assertThat(post("/texts", "no form")).contains("{}");
    }

    @Test
    void shouldReadWhatIsTyped_whenNoFileWasChosenBeforeIt() throws Exception {
        assertThat(post("/texts", TEXT.formatted("1") + FILE.formatted("", "") + TEXT.formatted("2") + END))
                .contains("{amount=1, file=}");
        assertThat(post("/texts", FILE.formatted("a.csv", "a,b") + TEXT.formatted("2") + END))
                .contains("{}");
        assertThat(post("/texts", TEXT.formatted("a".repeat(4_096)) + END)).contains("{}");
    }

    private String post(String path, String body) throws Exception {
        byte[] bytes = body.getBytes(UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: multipart/form-data; boundary=x\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        byte[] whole = new byte[head.length() + bytes.length];
        System.arraycopy(head.getBytes(UTF_8), 0, whole, 0, head.length());
        System.arraycopy(bytes, 0, whole, head.length(), bytes.length);
        return UTF_8.decode(connector.getResponse(java.nio.ByteBuffer.wrap(whole)))
                .toString();
    }

    /** Says what came in. */
    private static final class Telling extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private static final Limits LIMITS = new Limits(20_000, 3);

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/plain; charset=UTF-8");
            try {
                response.getWriter().write(request.getPathInfo().equals("/read") ? parts(request) : texts(request));
            } catch (UnreadableFormException e) {
                response.getWriter().write(e.kind().name());
            }
        }

        private static String parts(HttpServletRequest request) throws IOException, UnreadableFormException {
            List<String> told = new ArrayList<>();
            int count = FormParts.read(request, LIMITS, (part, content) -> told.add(told(part, content)));
            return told + " " + count;
        }

        private static String told(Part part, InputStream content) throws IOException {
            return part.name() + " " + part.typed() + " '" + part.fileName() + "' '" + part.declaredType() + "' "
                    + FormParts.text(content);
        }

        private static String texts(HttpServletRequest request) throws IOException, UnreadableFormException {
            Map<String, String> texts = FormParts.texts(request, LIMITS);
            return new TreeMap<>(texts).toString();
        }
    }
}
