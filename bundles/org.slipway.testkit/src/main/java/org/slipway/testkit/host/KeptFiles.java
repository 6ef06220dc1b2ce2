// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.host;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.api.file.Attachment;
import org.slipway.spi.host.AttachingAnswer;
import org.slipway.spi.host.ReceiptFile;
import org.slipway.spi.host.ReceiptKey;

/** The files that a host keeps with its receipts, each once. */
final class KeptFiles {

    private final Map<ReceiptKey, Map<String, Attachment>> files = new LinkedHashMap<>();

    /** Keeps a file, if the receipt is known. */
    AttachingAnswer keep(ReceiptFile file, boolean known) {
        if (!known) {
            return new AttachingAnswer.Refused("no receipt " + file.receipt());
        }
        files.computeIfAbsent(file.receipt(), receipt -> new LinkedHashMap<>())
                .putIfAbsent(file.file().sha256(), file.file());
        return new AttachingAnswer.Attached();
    }

    /** In the order they came. */
    List<Attachment> of(ReceiptKey receipt) {
        return List.copyOf(files.getOrDefault(receipt, Map.of()).values());
    }
}
