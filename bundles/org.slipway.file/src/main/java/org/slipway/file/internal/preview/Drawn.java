// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import java.util.List;
import java.util.Optional;
import org.slipway.api.file.FileRemark;
import org.slipway.file.internal.likeness.PictureTrace;

/**
 * What a file looks like.
 *
 * @param pages a JPEG file each, in their order
 * @param pixels SHA-256 of what was decoded, 64 lower-case hexadecimal digits; the same for files that look the same
 * @param trace by which the first page is known again; empty without a page
 * @param missing what the pages do not show of the file; none if they show all of it
 */
record Drawn(List<byte[]> pages, String pixels, Optional<PictureTrace> trace, List<FileRemark> missing) {

    /** Wholly. */
    Drawn(List<byte[]> pages, String pixels, Optional<PictureTrace> trace) {
        this(pages, pixels, trace, List.of());
    }
}
