// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import java.util.List;
import java.util.Optional;
import org.slipway.api.Outcome;
import org.slipway.api.file.Scan;
import org.slipway.api.file.Upload;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.spi.file.AttachmentIntake;

/** The intake of files, which orders nothing to be drawn. */
record WithoutPictures(AttachmentIntake intake) implements AttachmentIntake {

    @Override
    public int maxBytes() {
        return intake.maxBytes();
    }

    @Override
    public Optional<FileDigest> digest(Upload upload) {
        return intake.digest(upload);
    }

    @Override
    public Outcome<Taken, SlipRefusal> take(Upload upload, Optional<FileDigest> digest) {
        return intake.take(upload, digest);
    }

    @Override
    public Arrival arrival(SlipRef slip) {
        return new Arrival(Scan.NOT_SCANNED, List.of());
    }
}
