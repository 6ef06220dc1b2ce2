// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.util.Locale;
import org.slipway.spi.host.PostingRefusal;

/** What a refusal of Odoo means, by its English words: Odoo has one kind of exception for all of them. */
final class OdooRefusal {

    private OdooRefusal() {}

    static PostingRefusal of(String said) {
        String words = said.toLowerCase(Locale.ROOT);
        if (words.contains("lock date") || words.contains("locked period") || words.contains("lock dates")) {
            return PostingRefusal.PERIOD_CLOSED;
        }
        if (words.contains("journal") && (words.contains("archived") || words.contains("no matching record"))) {
            return PostingRefusal.UNKNOWN_ACCOUNT;
        }
        return PostingRefusal.OTHER;
    }
}
