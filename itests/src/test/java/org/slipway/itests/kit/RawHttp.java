// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Sends requests byte by byte, as no polite client would, and shows the whole answer. Follows nothing, decodes no content. */
public final class RawHttp {

    private static final int PATIENCE_MILLIS = 30_000;

    private final URI base;
    private final InetAddress from;

    public RawHttp(URI base) {
        this(base, "127.0.0.1");
    }

    /** From another address of loopback: a client of its own to the site. */
    public RawHttp(URI base, String from) {
        this.base = base;
        try {
            this.from = InetAddress.getByName(from);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A request to be sent: with the site's own host unless {@code headers} name another. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Request(String method, String target, Map<String, String> headers, byte[] body) {

        /** A GET without anything. */
        public static Request get(String target) {
            return new Request("GET", target, Map.of(), new byte[0]);
        }

        /** Any request without a body. */
        public static Request of(String method, String target) {
            return new Request(method, target, Map.of(), new byte[0]);
        }

        /** A POST of a form's fields. */
        public static Request form(String target, Map<String, String> fields) {
            String body = fields.entrySet().stream()
                    .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&"));
            return of("POST", target)
                    .sending("application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        /** The same with one more header. */
        public Request with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Request(method, target, more, body);
        }

        /** The same with that body. */
        public Request sending(String type, byte[] content) {
            return new Request(method, target, headers, content).with("Content-Type", type);
        }
    }

    /** What came back; names of headers in lower case, the body as it was sent, chunks joined. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Answer(int status, Map<String, List<String>> headers, byte[] body, int bytes) {

        /** The one header of this name; null if there is none. */
        public String header(String name) {
            List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
            if (values.size() > 1) {
                throw new AssertionError(name + " was sent " + values.size() + " times: " + values);
            }
            return values.isEmpty() ? null : values.get(0);
        }

        /** The body as text. */
        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        /** What the browser would send back: every cookie that was set. */
        public String cookies() {
            List<String> pairs = new ArrayList<>();
            headers.getOrDefault("set-cookie", List.of()).forEach(cookie -> pairs.add(cookie.split(";", 2)[0]));
            return String.join("; ", pairs);
        }
    }

    /** Sends it on a connection of its own. */
    public Answer send(Request request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), base.getPort(), from, 0)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            return read(exchange(socket, request));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] exchange(Socket socket, Request request) throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        try {
            write(socket.getOutputStream(), request);
            socket.getInputStream().transferTo(received);
            return received.toByteArray();
        } catch (SocketException e) {
            if (received.size() == 0) {
                throw new NotTaken(e);
            }
            throw e;
        }
    }

    /** The connection was reset before a byte of an answer came, as one is that nobody has accepted when the port closes. */
    public static final class NotTaken extends UncheckedIOException {

        private static final long serialVersionUID = 1L;

        private NotTaken(SocketException cause) {
            super(cause);
        }
    }

    private void write(OutputStream out, Request request) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Host", base.getAuthority());
        headers.putAll(request.headers());
        headers.put("Connection", "close");
        if (request.body().length > 0 || request.method().equals("POST")) {
            headers.put("Content-Length", "" + request.body().length);
        }
        StringBuilder head = new StringBuilder(request.method() + " " + request.target() + " HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        try {
            out.write(request.body());
            out.flush();
        } catch (IOException e) {
            // refused before all was sent: the answer tells why
        }
    }

    private static Answer read(byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = raw.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new AssertionError("no answer: " + raw);
        }
        String[] lines = raw.substring(0, end).split("\r\n", -1);
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] pair = lines[i].split(":", 2);
            headers.computeIfAbsent(pair[0].toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(pair[1].strip());
        }
        String body = raw.substring(end + 4);
        boolean chunked = headers.containsKey("transfer-encoding");
        byte[] content = chunked ? joined(body) : body.getBytes(StandardCharsets.ISO_8859_1);
        return new Answer(Integer.parseInt(lines[0].split(" ", -1)[1]), headers, content, bytes.length);
    }

    private static byte[] joined(String chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int at = 0;
        while (at < chunks.length()) {
            int line = chunks.indexOf("\r\n", at);
            int size = Integer.parseInt(chunks.substring(at, line).strip(), 16);
            body.writeBytes(chunks.substring(line + 2, line + 2 + size).getBytes(StandardCharsets.ISO_8859_1));
            at = size == 0 ? chunks.length() : line + 2 + size + 2;
        }
        return body.toByteArray();
    }
}
