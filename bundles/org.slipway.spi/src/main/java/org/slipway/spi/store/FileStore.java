// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.slipway.api.file.Content;
import org.slipway.api.file.Preview;
import org.slipway.api.slip.SlipRef;

/**
 * Keeps the files of slips. Bytes go in and out piece by piece; no file is ever in memory as a whole. Proved by the
 * testkit's {@code FileStoreContract}.
 */
@ConsumerType
public interface FileStore {

    /** The attachment that a slip was submitted with. */
    Optional<StoredFile> original(SlipRef slip);

    /**
     * A picture of the attachment.
     *
     * @param page from 1
     */
    Optional<StoredFile> preview(SlipRef slip, int page);

    /** Whether a slip has pictures; waiting as long as nothing was stored. */
    Preview previews(SlipRef slip);

    /**
     * Stores the pictures of a slip in one transaction, in place of any stored before. The slip's version stays.
     *
     * @param pages JPEG files in the order of the pages; none says that no picture can be made
     */
    void storePreviews(SlipRef slip, List<Content> pages);

    /** Writes all bytes of a file; the stream stays open. */
    void copy(StoredFile file, OutputStream out) throws IOException;
}
