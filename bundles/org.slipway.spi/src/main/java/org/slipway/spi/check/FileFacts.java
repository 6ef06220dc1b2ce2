// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.check;

import java.util.List;
import org.slipway.api.file.Scan;

/**
 * What was found out about the attachment so far.
 *
 * @param sameBytes other slips of the supplier with the same file, at most 10
 * @param samePixels other slips whose files differ and show the same pixels, at most 10
 * @param similar other slips whose pictures show the same, more or less, the most alike first, at most 5
 */
public record FileFacts(
        Scan scan, List<OtherSlip> sameBytes, List<OtherSlip> samePixels, List<SimilarPicture> similar) {

    public FileFacts {
        sameBytes = List.copyOf(sameBytes);
        samePixels = List.copyOf(samePixels);
        similar = List.copyOf(similar);
    }

    /**
     * A slip with a picture that shows the same, more or less.
     *
     * @param percent of what can be seen in both that is the same, 0 to 100
     * @param lines in so many lines of print something else is said, 0 to 2
     * @param sameAmount whether the same amount was typed for both slips
     */
    public record SimilarPicture(OtherSlip other, int percent, int lines, boolean sameAmount) {

        /** Whether the receipts would look like this if both were honest: of the same amount, at another time. */
        public boolean repeated() {
            return sameAmount && lines > 1;
        }
    }
}
