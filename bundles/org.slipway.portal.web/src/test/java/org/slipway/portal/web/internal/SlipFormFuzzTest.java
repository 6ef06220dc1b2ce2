// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.slipway.web.ErrorKind;
import org.slipway.web.UnreadableFormException;

/** Any body behind the head of a form: read as the command that the counter gets, or refused as unreadable. */
class SlipFormFuzzTest {

    private static final Server SERVER = new Server();
    private static final LocalConnector CONNECTOR = new LocalConnector(SERVER);

    @BeforeAll
    static void start() throws Exception {
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new ReadingServlet()), "/");
        SERVER.setHandler(context);
        SERVER.addConnector(CONNECTOR);
        SERVER.start();
    }

    @AfterAll
    static void stop() throws Exception {
        SERVER.stop();
    }

    @FuzzTest(maxDuration = "5s")
    void shouldReadOrRefuse_whateverIsSent(FuzzedDataProvider data) throws Exception {
        // given
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (data.remainingBytes() > 8) {
            body.writeBytes(data.pickValue(PIECES).getBytes(ISO_8859_1));
            body.writeBytes(data.consumeBytes(data.consumeInt(0, 40)));
        }
        body.writeBytes("\r\n--x-boundary--\r\n".getBytes(ISO_8859_1));

        // when
        String answer = post(body.toByteArray());

        // then
        assertThat(answer).containsPattern("HTTP/1.1 (200|400|413)");
    }

    private static final String[] PIECES = {
        "\r\n--x-boundary\r\n",
        "--x-boundary\r\nContent-Disposition: form-data; name=\"amount\"\r\n\r\n",
        "\r\n--x-boundary\r\nContent-Disposition: form-data; name=\"_charset_\"\r\n\r\n",
        "\r\n--x-boundary\r\nContent-Disposition: form-data; name=\"attachment\"; filename=\"",
        "\"\r\nContent-Type: image/jpeg; charset=",
        "\r\nContent-Transfer-Encoding: base64",
        "Content-Disposition: ",
        "form-data; name=",
        "\r\n\r\n",
        ""
    };

    private static String post(byte[] body) throws Exception {
        String head = "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + "Content-Type: "
                + SlipFormBody.TYPE + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(ISO_8859_1));
        request.writeBytes(body);
        return new String(
                CONNECTOR.getResponse(ByteBuffer.wrap(request.toByteArray())).array(), ISO_8859_1);
    }

    /** Reads all that a form can hold. */
    private static final class ReadingServlet extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try (SlipForm form = FormReader.read(request)) {
                int read = form.entry().amount().length()
                        + form.formToken().length()
                        + form.attachment().fileName().length()
                        + form.attachment().declaredType().length();
                boolean known = form.key().isPresent() || form.replaces().isPresent();
                response.setStatus(read >= 0 || known ? 200 : 500);
            } catch (UnreadableFormException e) {
                response.setStatus(e.kind() == ErrorKind.TOO_LARGE ? 413 : 400);
            }
        }
    }
}
