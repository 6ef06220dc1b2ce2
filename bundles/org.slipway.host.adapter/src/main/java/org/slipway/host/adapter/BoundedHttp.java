// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.adapter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Asks one question over HTTP within a deadline, never follows to another address, and reads at most {@value #MOST_BYTES} bytes.
 *
 * <p>By {@code HttpURLConnection}: a server that answers in HTTP/1.0 hangs up, and {@code java.net.http} uses such a connection
 * again. The length of a body is told beforehand, and so it is never sent a second time.
 */
public final class BoundedHttp {

    /** No longer answer is taken. */
    public static final int MOST_BYTES = 8 * 1024 * 1024;

    private static final int CONNECT_MILLIS = 2_000;
    private static final int PART_BYTES = 65_536;
    private static final int FIRST_ERROR = 400;

    private BoundedHttp() {}

    /**
     * Asks once, and a question with a body never again by itself.
     *
     * @throws UnansweredException if there is no connection, no answer in time, or one that is too long or broke off; an
     *     answer that does not say how long it is can't be told from that
     */
    public static Answer ask(HttpQuestion question, Deadline deadline) throws UnansweredException {
        HttpURLConnection connection = connect(question, deadline);
        try {
            if (connection.getDoOutput()) {
                write(connection, question.body(), deadline);
            }
            return answer(connection, deadline);
        } catch (IOException e) {
            connection.disconnect();
            throw new UnansweredException(true, "no good answer: " + e, e);
        }
    }

    private static HttpURLConnection connect(HttpQuestion question, Deadline deadline) throws UnansweredException {
        int left = millis(deadline);
        if (left == 0) {
            throw new UnansweredException("the time was over before it was asked");
        }
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) question.address().toURL().openConnection();
            connection.setRequestMethod(question.method());
            question.headers().forEach(connection::setRequestProperty);
            connection.setUseCaches(false);
            connection.setInstanceFollowRedirects(false);
            if (question.method().equals("POST")) {
                connection.setDoOutput(true);
                connection.setFixedLengthStreamingMode(question.body().length());
            }
            connection.setConnectTimeout(Math.min(CONNECT_MILLIS, left));
            connection.setReadTimeout(left);
            connection.connect();
            return connection;
        } catch (IOException e) {
            throw new UnansweredException(false, "no connection: " + e, e);
        }
    }

    /** Writing has no time-out of its own: who does not read is hung up on when the time is over. */
    private static void write(HttpURLConnection connection, HttpQuestion.Body body, Deadline deadline)
            throws IOException {
        Executor later = CompletableFuture.delayedExecutor(millis(deadline), TimeUnit.MILLISECONDS);
        CompletableFuture<Void> hangUp = CompletableFuture.runAsync(connection::disconnect, later);
        try (OutputStream out = connection.getOutputStream()) {
            body.write(out);
        } finally {
            hangUp.cancel(false);
        }
    }

    private static Answer answer(HttpURLConnection connection, Deadline deadline) throws IOException {
        int status = connection.getResponseCode();
        InputStream content = status >= FIRST_ERROR ? connection.getErrorStream() : connection.getInputStream();
        try (InputStream in = content == null ? InputStream.nullInputStream() : content) {
            byte[] answer = bounded(in, deadline);
            if (brokeOff(connection, status, answer.length)) {
                throw new IOException("the answer broke off, or did not say how long it is");
            }
            return new Answer(status, headers(connection), new String(answer, StandardCharsets.UTF_8));
        }
    }

    /** The JDK takes a connection that ended for the end, of the headers too. */
    private static boolean brokeOff(HttpURLConnection connection, int status, int length) {
        long said = connection.getContentLengthLong();
        boolean inChunks = connection.getHeaderField("Transfer-Encoding") != null;
        return length < said || (said < 0 && !inChunks && status != HttpURLConnection.HTTP_NO_CONTENT);
    }

    private static Map<String, String> headers(HttpURLConnection connection) {
        Map<String, String> headers = new HashMap<>();
        connection.getHeaderFields().forEach((name, values) -> {
            if (name != null && !values.isEmpty()) { // the line with the status has no name
                headers.put(name.toLowerCase(Locale.ROOT), values.get(0));
            }
        });
        return headers;
    }

    private static byte[] bounded(InputStream in, Deadline deadline) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        byte[] part = new byte[PART_BYTES];
        for (int count = in.read(part); count >= 0; count = in.read(part)) {
            answer.write(part, 0, count);
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
}
