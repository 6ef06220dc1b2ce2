// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.servlet.ServletContext;
import javax.servlet.http.HttpServletRequest;
import org.slipway.api.slip.SlipField;
import org.slipway.web.ErrorKind;
import org.slipway.web.FormParts;
import org.slipway.web.FormParts.Limits;
import org.slipway.web.FormParts.Part;
import org.slipway.web.UnreadableFormException;

/**
 * Takes the parts of a form out of its body as they come: the file goes to disk, of each other part a few kilobytes are kept.
 * How much memory a request takes does not depend on what is in it.
 */
final class FormReader {

    /** What one request may bring. */
    static final long CEILING = 32L * 1024 * 1024 + 256 * 1024;

    /** With the fields of the form, and a row for each of at most fifty other open invoices. */
    private static final Limits LIMITS = new Limits(CEILING, 80);

    private final ServletContext context;
    private final Map<String, String> texts = new HashMap<>();
    private Optional<SentFile> file = Optional.empty();

    private FormReader(ServletContext context) {
        this.context = context;
    }

    /**
     * Reads the form.
     *
     * @throws UnreadableFormException if it is no form of ours, or larger than any may be
     * @throws IOException if the disk does not take it, or the browser went away
     */
    static SlipForm read(HttpServletRequest request) throws IOException, UnreadableFormException {
        FormReader reader = new FormReader(request.getServletContext());
        boolean whole = false;
        try {
            if (FormParts.read(request, LIMITS, reader::take) == 0) {
                throw new UnreadableFormException(ErrorKind.BAD_REQUEST);
            }
            whole = true;
            return new SlipForm(reader.texts, reader.file);
        } finally {
            if (!whole && reader.file.isPresent()) {
                Files.deleteIfExists(reader.file.get().file());
            }
        }
    }

    /**
     * Reads what is typed and leaves the file, for a form that is not taken.
     *
     * @throws UnreadableFormException if it is no form of ours
     */
    static SlipForm texts(HttpServletRequest request) throws IOException, UnreadableFormException {
        return new SlipForm(FormParts.texts(request, LIMITS), Optional.empty());
    }

    /** Of parts with the same name the first counts. */
    private void take(Part part, InputStream content) throws IOException {
        if (!part.name().equals(SlipField.ATTACHMENT.wireName())) {
            texts.putIfAbsent(part.name(), FormParts.text(content));
        } else if (file.isEmpty()) {
            keep(part, content);
        }
    }

    /** Remembered before it is written, so that a piece of a file is found and deleted. */
    private void keep(Part part, InputStream content) throws IOException {
        Path kept = Files.createTempFile(folder(), "slip", ".upload");
        file = Optional.of(new SentFile(part.fileName(), part.declaredType(), kept, 0));
        long size = Files.copy(content, kept, StandardCopyOption.REPLACE_EXISTING);
        file = Optional.of(new SentFile(part.fileName(), part.declaredType(), kept, size));
    }

    private Path folder() throws IOException {
        Object given = context.getAttribute(ServletContext.TEMPDIR);
        Path temporary = given instanceof File folder ? folder.toPath() : Path.of(System.getProperty("java.io.tmpdir"));
        return Files.createDirectories(temporary.resolve("slipway-uploads"));
    }
}
