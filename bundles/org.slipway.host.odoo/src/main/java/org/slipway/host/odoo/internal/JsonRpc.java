// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slipway.api.file.Content;
import org.slipway.host.odoo.internal.OdooException.Kind;

/**
 * Odoo's JSON-RPC over HTTP. An answer has at most {@value #MOST_BYTES} bytes. The address of each question names the step that
 * it is part of ({@code /jsonrpc?slipway=post-book}): Odoo ignores it, and the log of a proxy tells what was asked.
 *
 * <p>By {@code HttpURLConnection}: Odoo without a proxy answers in HTTP/1.0 and hangs up, and {@code java.net.http} uses such a
 * connection again. The length of a question is told beforehand, and so it is never sent a second time.
 */
final class JsonRpc {

    static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final int CONNECT_MILLIS = 2_000;
    private static final int PART_BYTES = 65_536;

    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .addModule(new SimpleModule().addSerializer(Content.class, new ContentAsBase64()))
            .build();
    private final AtomicLong numbers = new AtomicLong();

    /**
     * Asks a question once, and never again by itself.
     *
     * @param step short name of what is being done
     * @return what Odoo answers; a missing node where it answers nothing
     */
    JsonNode ask(URI url, String step, Question question, Deadline deadline) throws OdooException {
        long number = numbers.incrementAndGet();
        Map<String, Object> body = body(question, number);
        HttpURLConnection connection = connect(url.resolve("/jsonrpc?slipway=" + step), length(body), deadline);
        return RpcAnswer.result(read(exchange(connection, body, deadline)), number);
    }

    /** One method of one of Odoo's services. */
    record Question(String service, String method, List<?> arguments) {}

    private static Map<String, Object> body(Question question, long number) {
        Map<String, Object> parameters =
                Map.of("service", question.service(), "method", question.method(), "args", question.arguments());
        return Map.of("jsonrpc", "2.0", "method", "call", "id", number, "params", parameters);
    }

    /** Files are not held in memory for it: the question is written twice, the first time to nobody. */
    private long length(Map<String, Object> body) throws OdooException {
        CountingStream counting = new CountingStream();
        try {
            json.writeValue(counting, body);
            return counting.count();
        } catch (IOException e) {
            throw new OdooException(Kind.NOT_SENT, "a question can't be written as JSON", e);
        }
    }

    private static HttpURLConnection connect(URI address, long length, Deadline deadline) throws OdooException {
        int left = millis(deadline);
        if (left == 0) {
            throw new OdooException(Kind.NOT_SENT, "the time was over before it was asked");
        }
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setRequestMethod("POST");
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            connection.setUseCaches(false);
            connection.setInstanceFollowRedirects(false);
            connection.setFixedLengthStreamingMode(length);
            connection.setConnectTimeout(Math.min(CONNECT_MILLIS, left));
            connection.setReadTimeout(left);
            connection.connect();
            return connection;
        } catch (IOException e) {
            throw new OdooException(Kind.NOT_SENT, "no connection: " + e, e);
        }
    }

    private byte[] exchange(HttpURLConnection connection, Map<String, Object> body, Deadline deadline)
            throws OdooException {
        try {
            write(connection, body, deadline);
            int status = connection.getResponseCode();
            if (status == HttpURLConnection.HTTP_ENTITY_TOO_LARGE) {
                throw new OdooException(
                        Kind.REFUSED,
                        "status 413: what stands before Odoo takes no question of this size; raise its limit");
            }
            if (status != HttpURLConnection.HTTP_OK) {
                throw new IOException("status " + status);
            }
            try (InputStream in = connection.getInputStream()) {
                return bounded(in, deadline);
            }
        } catch (IOException e) {
            connection.disconnect();
            throw new OdooException(Kind.UNKNOWN, "no good answer: " + e, e);
        }
    }

    /** Writing has no time-out of its own: who does not read is hung up on when the time is over. */
    private void write(HttpURLConnection connection, Map<String, Object> body, Deadline deadline) throws IOException {
        Executor later = CompletableFuture.delayedExecutor(millis(deadline), TimeUnit.MILLISECONDS);
        CompletableFuture<Void> hangUp = CompletableFuture.runAsync(connection::disconnect, later);
        try (OutputStream out = connection.getOutputStream()) {
            json.writeValue(out, body);
        } finally {
            hangUp.cancel(false);
        }
    }

    private static byte[] bounded(InputStream in, Deadline deadline) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        for (byte[] part = in.readNBytes(PART_BYTES); part.length > 0; part = in.readNBytes(PART_BYTES)) {
            answer.writeBytes(part);
            if (answer.size() > MOST_BYTES) {
                throw new IOException("the answer is longer than " + MOST_BYTES + " bytes");
            }
            if (millis(deadline) == 0 || Thread.currentThread().isInterrupted()) {
                throw new IOException("the time is over");
            }
        }
        return answer.toByteArray();
    }

    private static int millis(Deadline deadline) {
        return (int) deadline.left().toMillis();
    }

    private JsonNode read(byte[] body) throws OdooException {
        try {
            JsonNode answer = json.readTree(body);
            return answer == null ? MissingNode.getInstance() : answer;
        } catch (IOException e) {
            throw new OdooException(Kind.UNKNOWN, "the answer is no JSON");
        }
    }
}
