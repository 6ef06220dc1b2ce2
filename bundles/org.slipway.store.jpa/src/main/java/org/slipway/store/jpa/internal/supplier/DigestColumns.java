// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.supplier;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.slipway.api.invoice.DigestRhythm;
import org.slipway.api.invoice.StaffDigest;

/** How staff is told by mail what waits. */
@Embeddable
class DigestColumns {

    /** As {@link DigestRhythm} writes itself. */
    @Column(name = "digest_rhythm")
    private @Nullable String rhythm;

    /** With commas between them. */
    @Column(name = "digest_addresses")
    private @Nullable String addresses;

    @Column(name = "digest_waiting_hours")
    private @Nullable Integer waitingHours;

    DigestColumns() {}

    DigestColumns(StaffDigest digest) {
        rhythm = digest.rhythm().toString();
        addresses = String.join(",", digest.addresses());
        waitingHours = Math.toIntExact(digest.waiting().toHours());
    }

    StaffDigest toDigest() {
        return new StaffDigest(
                Optional.ofNullable(addresses)
                        .filter(text -> !text.isEmpty())
                        .map(text -> List.of(text.split(",")))
                        .orElse(List.of()),
                Optional.ofNullable(rhythm)
                        .map(text -> DigestRhythm.parse(text).orElseThrow())
                        .orElse(DigestRhythm.OFF),
                Optional.ofNullable(waitingHours).map(Duration::ofHours).orElse(StaffDigest.PLAIN_WAIT));
    }
}
