// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slipway.api.SupplierId;

/**
 * The Odoo that is asked, and what it does not know.
 *
 * @param companies the company of each supplier; empty: every company is one, under its id
 */
record OdooAccess(Account account, Waits waits, Map<SupplierId, Integer> companies, Gaps gaps, Noticing noticing) {

    OdooAccess {
        companies = Map.copyOf(companies);
    }

    /**
     * Who asks, and where.
     *
     * @param url of the server, without a path
     * @param passwordFile is read at each question, so that the password can be changed
     */
    record Account(URI url, String db, String user, Path passwordFile) {}

    /**
     * How long an answer is waited for.
     *
     * @param read for all that one read asks
     * @param post for all that one posting, or the search for one, asks
     */
    record Waits(Duration read, Duration post) {}

    /**
     * How new invoices are noticed.
     *
     * @param on whether they are
     * @param from no invoice dated before is; empty: the day before the first start
     * @param pause between two looks
     */
    record Noticing(boolean on, Optional<LocalDate> from, Duration pause) {}

    /** What is taken for companies that Odoo knows less of. */
    record Gaps(Optional<String> country, Locale language, ZoneId zone) {}
}
