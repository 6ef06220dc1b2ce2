// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The accounting platform behind a distribution that is ended in the middle of it. */
public interface Platform extends AutoCloseable {

    /** What {@link #books} holds of a slip that pays one peso of an invoice. */
    String PESO = "1.00";

    /** One that is named: {@code reference}, {@code files}, {@code odoo} or {@code killbill}. */
    static Platform named(String name) throws IOException {
        return switch (name) {
            case "reference" -> new EmbeddedPlatform();
            case "files" -> new FilesPlatform();
            case "odoo" -> new OdooPlatform();
            case "killbill" -> new KillBillPlatform();
            default -> throw new IllegalArgumentException("reference, files, odoo or killbill, not " + name);
        };
    }

    /** The supplier that customers pay. */
    String supplier();

    /** Where its server listens; empty if it has none of its own. */
    OptionalInt server();

    /** What is said to it while a receipt is made, a word for each step; none if it is not spoken to. */
    List<String> words();

    /** A folder between the two that may be away, if there is one. */
    default Optional<Path> mount() {
        return Optional.empty();
    }

    /**
     * Has a distribution that has not started yet use it.
     *
     * @param port where it is reached; of no account if it has no server
     */
    void configure(UnpackedDistribution slipway, int port) throws IOException;

    /** So many customers, each with an invoice that is far from paid. */
    List<Customer> customers(Mailbox mailbox, int count) throws IOException;

    /** What stands in its books now. */
    Books books(Tables tables);

    /** Ends what it does by itself. */
    @Override
    default void close() {}

    /**
     * What stands in books.
     *
     * @param receipts the keys of all receipts of slips, one as often as it is there
     * @param unbalanced what does not add up
     */
    record Books(List<String> receipts, List<String> unbalanced) {}

    /** Where money arrives, in the words of a file of etc. */
    static Map<String, Object> bank(String supplier, Object receivingAccount) {
        return Map.of(
                "supplier", supplier,
                "id", "bank",
                "kind", "BANK_TRANSFER",
                "label", "Bank transfer",
                "bank", "BDO Unibank",
                "accountName", "Sampaguita Trading",
                "accountNumber", "0012 3456 7890",
                "receivingAccount", receivingAccount);
    }
}
