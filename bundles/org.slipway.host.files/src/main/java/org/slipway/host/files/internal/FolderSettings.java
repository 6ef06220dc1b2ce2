// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.method.ReceivingAccount;

/** A supplier, and how its platform exchanges files with us. */
record FolderSettings(
        Supplier supplier,
        List<ReceivingAccount> accounts,
        Path folder,
        ExportForm exports,
        ReceiptForm receipts,
        Rhythm rhythm) {

    FolderSettings {
        accounts = List.copyOf(accounts);
    }

    /**
     * When what is done.
     *
     * @param rest a file that did not change for so long is read
     * @param poll the pause between looks
     * @param announces whether new invoices are announced to their customers
     * @param announcesFirst whether those of the very first export are
     */
    record Rhythm(Duration rest, Duration poll, boolean announces, boolean announcesFirst) {}
}
