// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slipway.api.invoice.SupplierProfile.Controls;

/** For how long who set an account up approves no slips that were paid to it. */
final class AccountPause {

    static final int MOST_HOURS = Math.toIntExact(Controls.LONGEST_PAUSE.toHours());

    private static final Pattern HOURS = Pattern.compile("\\d{1,3}");

    private AccountPause() {}

    /** Reads hours; empty if it is none, or more than {@link #MOST_HOURS}. */
    static Optional<Duration> read(String text) {
        return Optional.of(text)
                .filter(hours -> HOURS.matcher(hours).matches())
                .map(Integer::parseInt)
                .filter(hours -> hours <= MOST_HOURS)
                .map(Duration::ofHours);
    }
}
