// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.check;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.slipway.api.slip.Slip;

/** All that checks may know of a slip, gathered once for all of them. */
public record SlipFacts(Slip slip, BookFacts books, FileFacts file, HistoryFacts history, CheckThresholds thresholds) {

    /** When the slip was submitted, by the supplier's clock. */
    public ZonedDateTime submitted() {
        return slip.origin().submitted().atZone(books.zone());
    }

    /** The supplier's day on which the slip was submitted. */
    public LocalDate day() {
        return submitted().toLocalDate();
    }
}
