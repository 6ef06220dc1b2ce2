// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.Part;
import org.slipway.api.slip.SettlementEntry;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.api.slip.Upload;
import org.slipway.web.FormGuard;

/** The form of a payment slip as it came in. Its file stays where the container has put it: on disk. */
final class SlipForm {

    static final String KEY = "submissionKey";

    /** No field is longer; what is beyond it is not read, and the rules find the rest too long. */
    private static final int MAX_TEXT_BYTES = 4 * 1024;

    private static final int MAX_PARTS = 20;

    private final Map<String, Part> parts = new HashMap<>();

    private SlipForm(Collection<Part> parts) {
        parts.forEach(part -> this.parts.putIfAbsent(part.getName(), part));
    }

    /**
     * Reads the form.
     *
     * @throws UnreadableFormException if it is no form of ours, or larger than any may be
     * @throws IOException if the disk does not take it, or the browser went away
     */
    static SlipForm read(HttpServletRequest request) throws IOException, UnreadableFormException {
        try {
            Collection<Part> parts = request.getParts();
            if (parts.size() > MAX_PARTS) {
                throw new UnreadableFormException(false);
            }
            return new SlipForm(parts);
        } catch (ServletException e) {
            throw new UnreadableFormException(false);
        } catch (IllegalStateException e) {
            throw new UnreadableFormException(true);
        } catch (IOException e) {
            throw UnreadableFormException.orSame(e);
        }
    }

    SlipEntry entry() throws IOException {
        return new SlipEntry(
                text(SlipField.TRANSACTION_DATE.wireName()),
                text(SlipField.COMPANY.wireName()),
                text(SlipField.PAYMENT_METHOD.wireName()),
                text(SlipField.REFERENCE_NO.wireName()),
                text(SlipField.AMOUNT.wireName()),
                SettlementEntry.NONE);
    }

    Upload attachment() {
        return new PartUpload(parts.get(SlipField.ATTACHMENT.wireName()));
    }

    Optional<SubmissionKey> key() throws IOException {
        return SubmissionKey.parse(text(KEY));
    }

    String formToken() throws IOException {
        return text(FormGuard.FIELD);
    }

    private String text(String name) throws IOException {
        Part part = parts.get(name);
        if (part == null) {
            return "";
        }
        try (InputStream in = part.getInputStream()) {
            return new String(in.readNBytes(MAX_TEXT_BYTES), StandardCharsets.UTF_8);
        }
    }
}
