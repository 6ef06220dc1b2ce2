// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.file;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;

/** Finds slips whose pictures show the same, more or less: compressed anew, cropped, scaled, turned, changed in one place. */
@ProviderType
public interface PictureComparison {

    /**
     * The slips whose pictures look like that of a slip, the most alike first, at most 5; none as long as its picture was not
     * drawn. Only the newest 500 of the supplier are looked at, and of a file with pages only the first.
     */
    List<AlikePicture> alike(SlipRef slip);

    /**
     * A picture that looks like another.
     *
     * @param percent of what can be seen in both that is the same, 0 to 100
     * @param lines in so many lines of print something else is said, 0 to 2
     */
    record AlikePicture(SlipCode slip, int percent, int lines) {}
}
