// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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

/** The parts of a form with files, taken out of its body as they come: nothing is kept but what is asked for. */
public final class FormParts {

    /** Of what is typed into a field, so many bytes are read; the rules find what is longer too long. */
    private static final int MAX_TEXT_BYTES = 4 * 1024;

    private static final int MAX_HEADER_BYTES = 4 * 1024;

    /**
     * How much a form may be.
     *
     * @param bytes of the whole body
     * @param parts of it
     */
    public record Limits(long bytes, int parts) {}

    /**
     * What a part says of itself.
     *
     * @param name of the field; empty if it has none
     * @param typed whether it is text rather than a file
     * @param fileName as the browser gave it, for what it is; empty if no file was chosen
     * @param declaredType empty if there is none
     */
    public record Part(String name, boolean typed, String fileName, String declaredType) {}

    /** Takes what it wants of a part; the rest is left out. */
    @FunctionalInterface
    public interface Taker {

        /** One part, in the order of the body. */
        void take(Part part, InputStream content) throws IOException;
    }

    private FormParts() {}

    /** Whether a request has such a form. */
    public static boolean in(HttpServletRequest request) {
        return ServletFileUpload.isMultipartContent(request);
    }

    /** What was typed into a field, up to 4 KB of it. */
    public static String text(InputStream content) throws IOException {
        return new String(content.readNBytes(MAX_TEXT_BYTES), StandardCharsets.UTF_8);
    }

    /**
     * Reads all parts.
     *
     * @return how many there were; none where the body has no part
     * @throws UnreadableFormException if it breaks the form of one, or is more than its limits
     * @throws IOException of the taker, or if the browser went away
     */
    public static int read(HttpServletRequest request, Limits limits, Taker taker)
            throws IOException, UnreadableFormException {
        try {
            FileItemIterator parts = parts(request, limits);
            int count = 0;
            while (count <= limits.parts() && parts.hasNext()) {
                take(parts.next(), taker);
                count++;
            }
            if (count > limits.parts()) {
                throw new UnreadableFormException(ErrorKind.BAD_REQUEST);
            }
            return count;
        } catch (FileUploadIOException | FileUploadException e) {
            throw unreadable(e);
        } catch (MalformedStreamException e) {
            throw new UnreadableFormException(ErrorKind.BAD_REQUEST);
        }
    }

    private static void take(FileItemStream part, Taker taker) throws IOException {
        try (InputStream content = part.openStream()) {
            taker.take(said(part), content);
        }
    }

    /**
     * Reads what is typed and leaves the files, for a form that is not taken: the parts up to the first file that was chosen, or
     * to the first one that is longer than a field can be. Of parts with the same name the first counts.
     *
     * @throws UnreadableFormException if it breaks the form of one, or is more than its limits
     */
    public static Map<String, String> texts(HttpServletRequest request, Limits limits)
            throws IOException, UnreadableFormException {
        try {
            return texts(parts(request, limits), limits.parts());
        } catch (FileUploadIOException | FileUploadException e) {
            throw unreadable(e);
        } catch (MalformedStreamException e) {
            throw new UnreadableFormException(ErrorKind.BAD_REQUEST);
        }
    }

    private static Map<String, String> texts(FileItemIterator parts, int most) throws IOException, FileUploadException {
        Map<String, String> texts = new HashMap<>();
        for (int count = 0; count < most && parts.hasNext(); count++) {
            FileItemStream part = parts.next();
            byte[] text = part.openStream().readNBytes(part.isFormField() ? MAX_TEXT_BYTES : 1);
            if (text.length == MAX_TEXT_BYTES || (!part.isFormField() && text.length > 0)) {
                return texts;
            }
            texts.putIfAbsent(
                    Objects.requireNonNullElse(part.getFieldName(), ""), new String(text, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static FileItemIterator parts(HttpServletRequest request, Limits limits)
            throws IOException, FileUploadException {
        ServletFileUpload parser = new ServletFileUpload();
        parser.setHeaderEncoding(StandardCharsets.UTF_8.name());
        parser.setSizeMax(limits.bytes());
        parser.setPartHeaderSizeMax(MAX_HEADER_BYTES);
        return parser.getItemIterator(request);
    }

    private static Part said(FileItemStream part) {
        return new Part(
                Objects.requireNonNullElse(part.getFieldName(), ""),
                part.isFormField(),
                fileName(part),
                Objects.requireNonNullElse(part.getContentType(), ""));
    }

    private static String fileName(FileItemStream part) {
        try {
            return Objects.requireNonNullElse(part.getName(), "");
        } catch (InvalidFileNameException e) {
            return e.getName(); // with a NUL in it: whoever keeps it takes that out
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
}
