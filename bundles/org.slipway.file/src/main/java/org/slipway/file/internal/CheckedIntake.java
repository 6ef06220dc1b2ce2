// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.file.Scan;
import org.slipway.api.file.Upload;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.file.internal.intake.FileIntake;
import org.slipway.file.internal.preview.PreviewMaker;
import org.slipway.file.internal.scan.Scanning;
import org.slipway.settings.Current;
import org.slipway.spi.file.AttachmentIntake;
import org.slipway.spi.work.Work;

/** Takes attachments within the configured limits. */
@Component
public final class CheckedIntake implements AttachmentIntake {

    private final Current<FileIntake> intake;
    private final Scanning scanning;

    @Activate
    public CheckedIntake(@Reference Scanning scanning, @Reference IntakeSettings settings) {
        this((Current<FileIntake>) settings, scanning);
    }

    private CheckedIntake(Current<FileIntake> intake, Scanning scanning) {
        this.intake = intake;
        this.scanning = scanning;
    }

    /** Without a container. */
    public static CheckedIntake of(FileIntake intake, Scanning scanning) {
        return new CheckedIntake(() -> intake, scanning);
    }

    @Override
    public int maxBytes() {
        return intake.get().maxBytes();
    }

    @Override
    public Optional<FileDigest> digest(Upload upload) {
        return intake.get().digest(upload);
    }

    @Override
    public Outcome<Taken, SlipRefusal> take(Upload upload, Optional<FileDigest> digest) {
        return intake.get().take(upload, digest);
    }

    @Override
    public Arrival arrival(SlipRef slip) {
        Optional<Work> scan = scanning.work(slip);
        List<Work> orders = Stream.concat(scan.stream(), Stream.of(Work.of(PreviewMaker.KIND, slip)))
                .toList();
        return new Arrival(scan.isPresent() ? Scan.WAITING : Scan.NOT_SCANNED, orders);
    }
}
