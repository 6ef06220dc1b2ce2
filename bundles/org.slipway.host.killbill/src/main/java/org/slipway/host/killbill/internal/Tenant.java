// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.killbill.internal;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;

/**
 * A tenant of Kill Bill, and the supplier that it is here.
 *
 * @param accounts that money arrives on; Kill Bill knows none
 * @param dueDays an invoice is due so many days after its date: Kill Bill knows no due date
 * @param announces whether new invoices are mailed to their customers
 */
record Tenant(
        Supplier supplier,
        List<ReceivingAccount> accounts,
        Access access,
        Waits waits,
        int dueDays,
        boolean announces) {

    Tenant {
        accounts = List.copyOf(accounts);
    }

    /**
     * Who asks, and where. Both files are read at each question, so that a secret can be changed.
     *
     * @param url of the server, with a slash and no path
     */
    record Access(URI url, String user, Path passwordFile, String apiKey, Path apiSecretFile) {}

    /**
     * How long an answer is waited for.
     *
     * @param read for all that one read asks
     * @param post for all that one posting, or the search for one, asks
     */
    record Waits(Duration read, Duration post) {}

    /** Whether money can arrive on an account. */
    boolean receivesOn(String account) {
        return accounts.stream().anyMatch(known -> known.id().equals(account));
    }
}
