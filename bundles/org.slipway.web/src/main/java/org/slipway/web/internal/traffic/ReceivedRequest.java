// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal.traffic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Map;
import javax.servlet.ReadListener;
import javax.servlet.ServletException;
import javax.servlet.ServletInputStream;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.Part;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is here already, or is not read at all, and whose parameters are read by us: what a container says of
 * malformed ones differs from release to release.
 */
final class ReceivedRequest extends HttpServletRequestWrapper {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final @Nullable ReceivedBody body;
    private final Map<String, String[]> parameters;

    /**
     * Reads the parameters.
     *
     * @param body null if none is read
     * @throws MalformedFormException if the body is a form, and written wrongly
     */
    ReceivedRequest(HttpServletRequest request, @Nullable ReceivedBody body)
            throws IOException, MalformedFormException {
        super(request);
        this.body = body;
        FormParameters read = new FormParameters();
        if (request.getQueryString() != null) {
            read.addQuery(request.getQueryString());
        }
        if (body != null && isForm(request)) {
            read.addForm(text(body));
        }
        this.parameters = Collections.unmodifiableMap(read.values());
    }

    private static boolean isForm(HttpServletRequest request) throws MalformedFormException {
        String type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(FORM)) {
            return false;
        }
        String charset = request.getCharacterEncoding();
        if (charset != null && !charset.equalsIgnoreCase("UTF-8")) {
            throw new MalformedFormException("a form in another charset than UTF-8");
        }
        return true;
    }

    private static String text(ReceivedBody body) throws IOException {
        try (InputStream bytes = body.open()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new BodyStream(body == null ? InputStream.nullInputStream() : body.open());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public Collection<Part> getParts() throws ServletException {
        throw new ServletException("forms with files are read part by part, see docs/decisions/0130");
    }

    @Override
    public Part getPart(String name) throws ServletException {
        throw new ServletException("forms with files are read part by part, see docs/decisions/0130");
    }

    /** A body that is here is read at once. */
    private static final class BodyStream extends ServletInputStream {

        private final InputStream bytes;
        private boolean finished;

        BodyStream(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            int next = bytes.read();
            finished = next < 0;
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = bytes.read(into, offset, length);
            finished = count < 0;
            return count;
        }

        @Override
        public boolean isFinished() {
            return finished;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body was received already");
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
