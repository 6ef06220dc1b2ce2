// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The reference ledger in the same container, with the sample's invoices. */
final class EmbeddedPlatform implements Platform {

    private static final String KEYS = "SELECT receipt_key FROM receipt WHERE receipt_key LIKE 'slip-%'";
    private static final String UNBALANCED =
            "SELECT entry FROM journal_line GROUP BY entry HAVING SUM(debit) <> SUM(credit)";

    @Override
    public String supplier() {
        return "mabuhay";
    }

    @Override
    public OptionalInt server() {
        return OptionalInt.empty();
    }

    @Override
    public List<String> words() {
        return List.of(CrashPoint.COMMIT);
    }

    @Override
    public void configure(UnpackedDistribution slipway, int port) throws IOException {
        slipway.withSampleAndAccount();
        slipway.set("users.properties", Staff.ADMIN.name(), Staff.ADMIN.entry());
    }

    @Override
    public List<Customer> customers(Mailbox mailbox, int count) {
        Invitations invitations = new Invitations(mailbox);
        return Stream.generate(invitations::anOpenInvoice).limit(count).toList();
    }

    @Override
    public Books books(Tables tables) {
        return new Books(tables.column(Tables.BOOKS, KEYS), tables.column(Tables.BOOKS, UNBALANCED));
    }
}
