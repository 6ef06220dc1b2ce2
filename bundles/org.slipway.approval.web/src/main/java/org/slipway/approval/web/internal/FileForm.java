// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUploadBase.FileUploadIOException;
import org.apache.commons.fileupload.FileUploadBase.IOFileUploadException;
import org.apache.commons.fileupload.FileUploadBase.SizeLimitExceededException;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.apache.commons.fileupload.MultipartStream.MalformedStreamException;
import org.apache.commons.fileupload.servlet.ServletFileUpload;
import org.jspecify.annotations.Nullable;
import org.slipway.web.ErrorKind;

/**
 * A request whose form has small files: its parts are taken out of the body as they come, and of each no more is kept than is
 * wanted, however large it is. The texts are its parameters.
 */
final class FileForm extends HttpServletRequestWrapper {

    /** What one request may bring: a picture chosen by mistake gets an answer at its field. */
    private static final long CEILING = 12L * 1024 * 1024;

    /** Beside the file: what is typed, and the file being a little too large. */
    private static final long ROOM = 2L * 1024 * 1024;

    private static final int MAX_TEXT_BYTES = 4 * 1024;
    private static final int MAX_PARTS = 40;
    private static final int MAX_HEADER_BYTES = 4 * 1024;

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
     * Reads the form.
     *
     * @param mostBytes so many of each file are kept, and one more if there are more
     * @throws UnreadableFormException if it is no form of ours, or larger than any may be
     */
    static FileForm read(HttpServletRequest request, int mostBytes) throws IOException, UnreadableFormException {
        FileForm form = new FileForm(request, mostBytes);
        try {
            form.readParts();
            return form;
        } catch (FileUploadIOException | FileUploadException e) {
            throw unreadable(e);
        } catch (MalformedStreamException e) {
            throw new UnreadableFormException(ErrorKind.BAD_REQUEST);
        }
    }

    /**
     * Reads what is typed and leaves the files, for a form that is not taken: the parts up to the first file that was chosen, or
     * to the first one that is longer than a field can be.
     *
     * @throws UnreadableFormException if it is no form of ours
     */
    static FileForm texts(HttpServletRequest request) throws IOException, UnreadableFormException {
        FileForm form = new FileForm(request, 0);
        try {
            form.readTexts();
            return form;
        } catch (FileUploadIOException | FileUploadException e) {
            throw unreadable(e);
        } catch (MalformedStreamException e) {
            throw new UnreadableFormException(ErrorKind.BAD_REQUEST);
        }
    }

    private void readTexts() throws IOException, FileUploadException {
        FileItemIterator parts = parts();
        for (int count = 0; count < MAX_PARTS && parts.hasNext(); count++) {
            FileItemStream part = parts.next();
            byte[] text = part.openStream().readNBytes(part.isFormField() ? MAX_TEXT_BYTES : 1);
            if (text.length == MAX_TEXT_BYTES || (!part.isFormField() && text.length > 0)) {
                return;
            }
            texts.putIfAbsent(
                    Objects.requireNonNullElse(part.getFieldName(), ""), new String(text, StandardCharsets.UTF_8));
        }
    }

    /** The library wraps what it says of a form into an IOException while it streams, and an IOException before. */
    private static UnreadableFormException unreadable(Exception said) throws IOException {
        if (said instanceof IOFileUploadException && said.getCause() instanceof IOException broken) {
            throw broken;
        }
        boolean tooLarge =
                said instanceof SizeLimitExceededException || said.getCause() instanceof SizeLimitExceededException;
        return new UnreadableFormException(tooLarge ? ErrorKind.TOO_LARGE : ErrorKind.BAD_REQUEST);
    }

    private void readParts() throws IOException, FileUploadException, UnreadableFormException {
        FileItemIterator parts = parts();
        int count = 0;
        while (count <= MAX_PARTS && parts.hasNext()) {
            read(parts.next());
            count++;
        }
        if (count > MAX_PARTS) {
            throw new UnreadableFormException(ErrorKind.BAD_REQUEST);
        }
    }

    private FileItemIterator parts() throws IOException, FileUploadException {
        ServletFileUpload parser = new ServletFileUpload();
        parser.setHeaderEncoding(StandardCharsets.UTF_8.name());
        parser.setSizeMax(ceiling(mostBytes));
        parser.setPartHeaderSizeMax(MAX_HEADER_BYTES);
        return parser.getItemIterator((HttpServletRequest) getRequest());
    }

    /** Of parts with the same name the first counts. A field for a file that was left alone comes without name and bytes. */
    private void read(FileItemStream part) throws IOException {
        String name = Objects.requireNonNullElse(part.getFieldName(), "");
        try (InputStream content = part.openStream()) {
            if (part.isFormField()) {
                byte[] text = content.readNBytes(MAX_TEXT_BYTES);
                texts.putIfAbsent(name, new String(text, StandardCharsets.UTF_8));
                return;
            }
            byte[] bytes = content.readNBytes(mostBytes + 1);
            if (bytes.length > 0 || !name(part).isEmpty()) {
                files.putIfAbsent(
                        name, new SentFile(name(part), Objects.requireNonNullElse(part.getContentType(), ""), bytes));
            }
        }
    }

    /** As the browser gave it; of one that no file can have, so much that it is not empty. */
    private static String name(FileItemStream part) {
        try {
            return Objects.requireNonNullElse(part.getName(), "");
        } catch (InvalidFileNameException e) {
            return "?";
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
