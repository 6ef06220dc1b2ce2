// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.forged;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.slipway.api.slip.Slip;

/**
 * A slip as it was painted, and as it was uploaded.
 *
 * @param screen whether it is what the telephone took of its screen, and no photograph
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Original(PaintedSlip painted, byte[] file, boolean screen, Slip slip) {

    BufferedImage picture() throws IOException {
        return Retouching.decoded(file);
    }

    BufferedImage over(String amount) throws IOException {
        return painted.over(picture(), amount);
    }
}
