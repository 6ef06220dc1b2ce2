// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.scan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slipway.api.slip.SlipRef;
import org.slipway.settings.Current;
import org.slipway.spi.scan.FileScanner;
import org.slipway.spi.work.Work;

/** Whether attachments are scanned, and by whom. It is decided once for each slip, when it is stored. */
@Component(service = Scanning.class)
public final class Scanning {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable FileScanner installed;

    private final Current<ScanPolicy> policy;

    @Activate
    public Scanning(@Reference ScanSettings policy) {
        this((Current<ScanPolicy>) policy);
    }

    private Scanning(Current<ScanPolicy> policy) {
        this.policy = policy;
    }

    /** Without a container; no scanner is installed yet. */
    public static Scanning by(ScanPolicy policy) {
        return new Scanning(() -> policy);
    }

    /** What is to be done for a slip that is stored now; nothing where its file is not to be scanned. */
    public Optional<Work> work(SlipRef slip) {
        boolean scanned = switch (policy.get()) {
            case INSTALLED -> scanner().isPresent();
            case REQUIRED -> true;
            case OFF -> false;
        };
        return scanned ? Optional.of(Work.of(AttachmentScans.KIND, slip)) : Optional.empty();
    }

    Optional<FileScanner> scanner() {
        return Optional.ofNullable(installed);
    }

    boolean off() {
        return policy.get() == ScanPolicy.OFF;
    }
}
