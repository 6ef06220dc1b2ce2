// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.file.FileRemark;
import org.slipway.api.file.SameFile;
import org.slipway.api.file.Scan;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;
import org.slipway.spi.audit.AuditEntry;

/**
 * Keeps what was found out about attachments after their slips were stored; the slips and their versions stay as they
 * are. Proved by the testkit's {@code FindingStoreContract}.
 */
@ProviderType
public interface FindingStore {

    /** As it was when the slip was stored, until a verdict is stored. */
    Scan scan(SlipRef slip);

    /**
     * Ends the waiting, with its audit row in one transaction.
     *
     * @param scan anything but waiting
     * @return false, and nothing is stored, if the slip does not wait for a scan
     */
    boolean storeScan(SlipRef slip, Scan scan, AuditEntry audit);

    /**
     * Keeps what an attachment looks like, in place of what was kept before.
     *
     * @param sha256 of the decoded pixels, 64 lower-case hexadecimal digits
     */
    void storePixels(SlipRef slip, String sha256);

    /**
     * What is to be known of an attachment: said when its slip was stored, and of its pictures; at most one of a kind, in the
     * order of the kinds.
     */
    List<FileRemark> remarks(SlipRef slip);

    /**
     * Keeps what is missing in the pictures of an attachment, in place of what was kept before.
     *
     * @param remarks of pictures only; none says that the pictures show all of it
     */
    void storeMissing(SlipRef slip, List<FileRemark> remarks);

    /** The other slips of the supplier with the same bytes or the same pixels, newest first, at most 10. */
    List<SameFile> same(SlipRef slip);

    /**
     * Keeps by what the picture of a slip is known again, in place of what was kept before; nothing of a slip that is not there.
     *
     * @param marks up to 20,000 bytes, whose form the reader of pictures knows
     * @param sketch up to 200,000 bytes, as well
     */
    void storePicture(SlipRef slip, byte[] marks, byte[] sketch);

    /** The marks of the picture of a slip; empty as long as none was drawn. */
    Optional<byte[]> marks(SlipRef slip);

    /** The sketch of the picture of a slip; empty as long as none was drawn. */
    Optional<byte[]> sketch(SlipRef slip);

    /**
     * The marks of the other slips of the supplier, the newest submission first.
     *
     * @param limit 1 to 1,000
     */
    List<SlipMarks> newestMarks(SlipRef slip, int limit);

    /** By what the picture of a slip is known again. */
    final class SlipMarks {

        private final SlipCode slip;
        private final byte[] marks;

        /** Of bytes that are from now on its own. */
        public SlipMarks(SlipCode slip, byte[] marks) {
            this.slip = slip;
            this.marks = marks;
        }

        /** Whose they are. */
        public SlipCode slip() {
            return slip;
        }

        /** The bytes themselves. */
        public byte[] marks() {
            return marks;
        }
    }
}
