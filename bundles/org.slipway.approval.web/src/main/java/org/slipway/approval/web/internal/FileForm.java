// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;
import org.slipway.web.FormParts;
import org.slipway.web.FormParts.Limits;
import org.slipway.web.FormParts.Part;
import org.slipway.web.UnreadableFormException;

/**
 * A request whose form has small files: its parts are taken out of the body as they come, and of each no more is kept than is
 * wanted, however large it is. The texts are its parameters.
 */
final class FileForm extends HttpServletRequestWrapper {

    /** What one request may bring: a picture chosen by mistake gets an answer at its field. */
    private static final long CEILING = 12L * 1024 * 1024;

    /** Beside the file: what is typed, and the file being a little too large. */
    private static final long ROOM = 2L * 1024 * 1024;

    private static final int MAX_PARTS = 40;

    private final int mostBytes;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, SentFile> files = new HashMap<>();

    /** How much the whole form may have. */
    static long ceiling(int mostBytes) {
        return Math.max(CEILING, mostBytes + ROOM);
    }

    private FileForm(HttpServletRequest request, int mostBytes) {
        super(request);
        this.mostBytes = mostBytes;
    }

    /**
     * Reads the form, if it is one with parts; else the request is its own form.
     *
     * @param mostBytes so many of each file are kept, and one more if there are more
     * @throws UnreadableFormException if it is no form of ours, or larger than any may be
     */
    static HttpServletRequest read(HttpServletRequest request, int mostBytes)
            throws IOException, UnreadableFormException {
        if (!FormParts.in(request)) {
            return request;
        }
        FileForm form = new FileForm(request, mostBytes);
        FormParts.read(request, limits(mostBytes), form::take);
        return form;
    }

    /**
     * Reads what is typed and leaves the files, for a form that is not taken.
     *
     * @throws UnreadableFormException if it is no form of ours
     */
    static HttpServletRequest texts(HttpServletRequest request) throws IOException, UnreadableFormException {
        if (!FormParts.in(request)) {
            return request;
        }
        FileForm form = new FileForm(request, 0);
        form.texts.putAll(FormParts.texts(request, limits(0)));
        return form;
    }

    private static Limits limits(int mostBytes) {
        return new Limits(ceiling(mostBytes), MAX_PARTS);
    }

    /** Of parts with the same name the first counts. A field for a file that was left alone comes without name and bytes. */
    private void take(Part part, InputStream content) throws IOException {
        if (part.typed()) {
            texts.putIfAbsent(part.name(), FormParts.text(content));
            return;
        }
        byte[] bytes = content.readNBytes(mostBytes + 1);
        if (bytes.length > 0 || !part.fileName().isEmpty()) {
            files.putIfAbsent(part.name(), new SentFile(part.fileName(), part.declaredType(), bytes));
        }
    }

    @Override
    public @Nullable String getParameter(String name) {
        return texts.get(name);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return texts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, text -> new String[] {text.getValue()}));
    }

    /** What was sent for a field, up to one byte more than is wanted; empty if nothing was. */
    Optional<byte[]> file(String name) {
        return sent(name).map(SentFile::bytes);
    }

    /** The same with what the browser said of it. */
    Optional<SentFile> sent(String name) {
        return Optional.ofNullable(files.get(name));
    }
}
