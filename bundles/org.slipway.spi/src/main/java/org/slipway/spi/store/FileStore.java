// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.Content;
import org.slipway.api.file.Preview;
import org.slipway.api.slip.SlipRef;

/**
 * Keeps the files of slips, in the database or elsewhere. Bytes go in and out piece by piece; no file is ever in memory as a whole. Proved by the
 * testkit's {@code FileStoreContract}.
 */
@ConsumerType
public interface FileStore {

    /**
     * Keeps the attachment of a slip that is being stored, called on the thread of that transaction. A store in the same
     * database takes part in it. Another has the bytes safe when it returns; of a slip that was never stored it may have
     * bytes that nobody asks for, and writes over them if the same slip comes again.
     *
     * @param content as many bytes as the attachment says
     * @throws org.slipway.api.UnavailableException if they can't be kept: then the slip is not stored
     */
    void storeOriginal(SlipRef slip, Attachment attachment, Content content);

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

    /**
     * Says of a slip that no picture of its attachment could be made in time. Pictures that it has stay, and are what it has.
     */
    void storeLatePreview(SlipRef slip);

    /**
     * Takes out the attachment of a slip and its pictures for good, called on the thread of the transaction that says so. From then
     * on the slip has no attachment, its pictures are removed, and none are stored any more. Doing it again does no harm.
     */
    void remove(SlipRef slip);

    /** Writes all bytes of a file; the stream stays open. */
    void copy(StoredFile file, OutputStream out) throws IOException;
}
