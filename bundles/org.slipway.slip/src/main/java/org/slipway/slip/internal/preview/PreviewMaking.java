// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal.preview;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.slip.Content;
import org.slipway.api.slip.SlipRef;
import org.slipway.slip.internal.stored.StoredContent;
import org.slipway.spi.outbox.Claim;
import org.slipway.spi.outbox.Work.MakePreview;
import org.slipway.spi.outbox.WorkResult;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.StoredFile;

/** Makes the pictures of one slip. A file that can't be drawn today can't be drawn tomorrow: no second attempt. */
final class PreviewMaking {

    private static final Logger LOG = LoggerFactory.getLogger(PreviewMaking.class);

    private final FileStore files;

    PreviewMaking(FileStore files) {
        this.files = files;
    }

    WorkResult make(Claim<MakePreview> claim) {
        SlipRef slip = claim.work().slip();
        Optional<StoredFile> original = files.original(slip);
        if (original.isPresent()) {
            byte[] bytes = StoredContent.read(files, original.get()).bytes();
            files.storePreviews(slip, draw(slip, original.get(), bytes));
        }
        return new WorkResult.Done();
    }

    private static List<Content> draw(SlipRef slip, StoredFile file, byte[] bytes) {
        try {
            return Pictures.of(file.type(), bytes).stream()
                    .<Content>map(StoredContent::new)
                    .toList();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // decoders meet broken files with all kinds of exceptions
            LOG.warn("No picture can be made of the attachment of {}: {}", slip.code(), e.toString());
            return List.of();
        }
    }
}
