// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slipway.api.file.Upload;
import org.slipway.api.slip.SettlementEntry;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.web.FormGuard;

/** The form of a payment slip as it came in. Its file is on disk until the form is closed. */
final class SlipForm implements AutoCloseable {

    static final String KEY = "submissionKey";

    private static final String REPLACES = "replaces";
    private static final String SPREAD = "spread";

    private static final String ROW = SlipField.ALLOCATION.wireName() + ".";

    private final Map<String, String> texts;
    private final Optional<SentFile> file;

    SlipForm(Map<String, String> texts, Optional<SentFile> file) {
        this.texts = Map.copyOf(texts);
        this.file = file;
    }

    SlipEntry entry() {
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
    private Map<String, String> allocations() {
        return texts.entrySet().stream()
                .filter(text -> text.getKey().startsWith(ROW))
                .collect(Collectors.toMap(text -> text.getKey().substring(ROW.length()), Map.Entry::getValue));
    }

    /** What was typed, to be kept: all but what belongs to one sending. */
    Map<String, String> words() {
        return texts.entrySet().stream()
                .filter(text ->
                        !text.getKey().equals(FormGuard.FIELD) && !text.getKey().equals(SPREAD))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether the button was pressed that fills in the rows, rather than OK. */
    boolean wantsSpread() {
        return texts.containsKey(SPREAD);
    }

    /** The rejected slip that this one is to stand for. */
    Optional<SlipCode> replaces() {
        return SlipCode.parse(text(REPLACES));
    }

    Upload attachment() {
        return file.<Upload>map(sent -> sent).orElseGet(SentFile.None::new);
    }

    Optional<SubmissionKey> key() {
        return SubmissionKey.parse(text(KEY));
    }

    String formToken() {
        return text(FormGuard.FIELD);
    }

    private String text(String name) {
        return texts.getOrDefault(name, "");
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            Files.deleteIfExists(file.get().file());
        }
    }
}
