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
     * @param percent of the picture's details that are found again in the other one, 0 to 100
     */
    public record SimilarPicture(OtherSlip other, int percent) {}
}
