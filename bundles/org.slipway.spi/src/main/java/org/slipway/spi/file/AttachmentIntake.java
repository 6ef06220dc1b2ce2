// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.file;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.Outcome;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.FileRemark;
import org.slipway.api.file.Scan;
import org.slipway.api.file.Upload;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.spi.work.Work;

/** Takes attachments, or says why not. */
@ProviderType
public interface AttachmentIntake {

    /** The largest file taken, in bytes. */
    int maxBytes();

    /** Counts and hashes a file; empty if it is too large. */
    Optional<FileDigest> digest(Upload upload);

    /**
     * Judges a file by its size, then by its type as its bytes say it, then by what is in it.
     *
     * @param digest of this file, as {@link #digest} gave it
     */
    Outcome<Taken, SlipRefusal> take(Upload upload, Optional<FileDigest> digest);

    /** What is to be done for the attachment of a slip that is stored now. */
    Arrival arrival(SlipRef slip);

    /**
     * A file that is taken.
     *
     * @param remarks what is to be known of it, at most one of a kind
     */
    record Taken(Attachment attachment, List<FileRemark> remarks) {

        public Taken {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * What tells a file from every other.
     *
     * @param sha256 64 lower-case hexadecimal digits
     */
    record FileDigest(long bytes, String sha256) {}

    /**
     * The beginning of an attachment's life.
     *
     * @param scan waiting if a scanner is to look at it, otherwise not scanned
     * @param orders work of the transaction that stores the slip
     */
    record Arrival(Scan scan, List<Work> orders) {

        public Arrival {
            orders = List.copyOf(orders);
        }
    }
}
