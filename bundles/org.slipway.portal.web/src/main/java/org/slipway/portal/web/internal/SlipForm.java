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
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.api.slip.Upload;
import org.slipway.web.FormGuard;

/** The form of a payment slip as it came in. Its file stays where the container has put it: on disk. */
final class SlipForm {

    static final String KEY = "submissionKey";

    private static final String REPLACES = "replaces";
    private static final String SPREAD = "spread";

    private static final String ROW = SlipField.ALLOCATION.wireName() + ".";

    /** No field is longer; what is beyond it is not read, and the rules find the rest too long. */
    private static final int MAX_TEXT_BYTES = 4 * 1024;

    /** The fields of the form, and a row for each of at most fifty other open invoices. */
    private static final int MAX_PARTS = 80;

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
        } catch (IllegalArgumentException e) {
            // a body can name a character set that is none
            throw new UnreadableFormException(false);
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
                new SettlementEntry(
                        allocations(), text(SlipField.SHORT_REASON.wireName()), text(SlipField.NOTE.wireName())));
    }

    /** What is typed into the rows of the allocation table, by the host's id of the invoice. */
    private Map<String, String> allocations() throws IOException {
        Map<String, String> rows = new HashMap<>();
        for (String name : parts.keySet()) {
            if (name.startsWith(ROW)) {
                rows.put(name.substring(ROW.length()), text(name));
            }
        }
        return rows;
    }

    /** Whether the button was pressed that fills in the rows, rather than OK. */
    boolean wantsSpread() {
        return parts.containsKey(SPREAD);
    }

    /** The rejected slip that this one is to stand for. */
    Optional<SlipCode> replaces() throws IOException {
        return SlipCode.parse(text(REPLACES));
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
