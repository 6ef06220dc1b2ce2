// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUploadBase.FileUploadIOException;
import org.apache.commons.fileupload.FileUploadBase.IOFileUploadException;
import org.apache.commons.fileupload.FileUploadBase.SizeLimitExceededException;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.InvalidFileNameException;
import org.apache.commons.fileupload.MultipartStream.MalformedStreamException;
import org.apache.commons.fileupload.servlet.ServletFileUpload;
import org.slipway.api.slip.SlipField;

/**
 * Takes the parts of a form out of its body as they come: the file goes to disk, of each other part a few kilobytes are kept.
 * How much memory a request takes does not depend on what is in it.
 */
final class FormReader {

    /** What one request may bring. */
    static final long CEILING = 32L * 1024 * 1024 + 256 * 1024;

    /** No field is longer; what is beyond it is not kept, and the rules find the rest too long. */
    private static final int MAX_TEXT_BYTES = 4 * 1024;

    /** The fields of the form, and a row for each of at most fifty other open invoices. */
    private static final int MAX_PARTS = 80;

    private static final int MAX_HEADER_BYTES = 4 * 1024;

    private final Map<String, String> texts = new HashMap<>();
    private Optional<SentFile> file = Optional.empty();

    private FormReader() {}

    /**
     * Reads the form.
     *
     * @throws UnreadableFormException if it is no form of ours, or larger than any may be
     * @throws IOException if the disk does not take it, or the browser went away
     */
    static SlipForm read(HttpServletRequest request) throws IOException, UnreadableFormException {
        FormReader reader = new FormReader();
        boolean whole = false;
        try {
            reader.readParts(request);
            whole = true;
            return new SlipForm(reader.texts, reader.file);
        } catch (FileUploadIOException | FileUploadException e) {
            throw unreadable(e);
        } catch (MalformedStreamException e) {
            throw new UnreadableFormException(false);
        } finally {
            if (!whole && reader.file.isPresent()) {
                Files.deleteIfExists(reader.file.get().file());
            }
        }
    }

    /**
     * Reads what is typed and leaves the file, for a form that is not taken: the parts up to the first one that is a file, or
     * that is longer than a field can be.
     *
     * @throws UnreadableFormException if it is no form of ours
     */
    static SlipForm texts(HttpServletRequest request) throws IOException, UnreadableFormException {
        FormReader reader = new FormReader();
        try {
            reader.readTexts(parts(request));
            return new SlipForm(reader.texts, Optional.empty());
        } catch (FileUploadIOException | FileUploadException e) {
            throw unreadable(e);
        } catch (MalformedStreamException e) {
            throw new UnreadableFormException(false);
        }
    }

    private void readTexts(FileItemIterator parts) throws IOException, FileUploadException {
        for (int count = 0; count < MAX_PARTS && parts.hasNext(); count++) {
            FileItemStream part = parts.next();
            byte[] text = part.isFormField() ? part.openStream().readNBytes(MAX_TEXT_BYTES) : new byte[MAX_TEXT_BYTES];
            if (text.length == MAX_TEXT_BYTES) {
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
        return new UnreadableFormException(tooLarge);
    }

    private void readParts(HttpServletRequest request)
            throws IOException, FileUploadException, UnreadableFormException {
        FileItemIterator parts = parts(request);
        int count = 0;
        while (count <= MAX_PARTS && parts.hasNext()) {
            read(parts.next(), request.getServletContext());
            count++;
        }
        if (count == 0 || count > MAX_PARTS) {
            throw new UnreadableFormException(false);
        }
    }

    private static FileItemIterator parts(HttpServletRequest request) throws IOException, FileUploadException {
        ServletFileUpload parser = new ServletFileUpload();
        parser.setHeaderEncoding(StandardCharsets.UTF_8.name());
        parser.setSizeMax(CEILING);
        parser.setPartHeaderSizeMax(MAX_HEADER_BYTES);
        return parser.getItemIterator(request);
    }

    /** Of parts with the same name the first counts. */
    private void read(FileItemStream part, ServletContext context) throws IOException {
        String name = Objects.requireNonNullElse(part.getFieldName(), "");
        try (InputStream content = part.openStream()) {
            if (!name.equals(SlipField.ATTACHMENT.wireName())) {
                texts.putIfAbsent(name, new String(content.readNBytes(MAX_TEXT_BYTES), StandardCharsets.UTF_8));
            } else if (file.isEmpty()) {
                keep(part, content, folder(context));
            }
        }
    }

    /** Remembered before it is written, so that a piece of a file is found and deleted. */
    private void keep(FileItemStream part, InputStream content, Path folder) throws IOException {
        Path kept = Files.createTempFile(folder, "slip", ".upload");
        SentFile empty = new SentFile(fileName(part), Objects.requireNonNullElse(part.getContentType(), ""), kept, 0);
        file = Optional.of(empty);
        long size = Files.copy(content, kept, StandardCopyOption.REPLACE_EXISTING);
        file = Optional.of(new SentFile(empty.fileName(), empty.declaredType(), kept, size));
    }

    private static String fileName(FileItemStream part) {
        try {
            return Objects.requireNonNullElse(part.getName(), "");
        } catch (InvalidFileNameException e) {
            return e.getName(); // with a NUL in it: the intake takes that out
        }
    }

    private static Path folder(ServletContext context) throws IOException {
        Object given = context.getAttribute(ServletContext.TEMPDIR);
        Path temporary = given instanceof File folder ? folder.toPath() : Path.of(System.getProperty("java.io.tmpdir"));
        return Files.createDirectories(temporary.resolve("slipway-uploads"));
    }
}
