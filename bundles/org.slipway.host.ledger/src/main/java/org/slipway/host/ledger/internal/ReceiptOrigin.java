// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.persistence.Basic;
import javax.persistence.Embeddable;
import org.slipway.api.books.BookedReceipt;
import org.slipway.api.slip.SlipCode;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptAllocation;
import org.slipway.spi.host.ReceiptKey;

/** Whose receipt it is and what it pays, in the columns of its row. */
@Embeddable
class ReceiptOrigin {

    private static final int MAX_TEXT = 200;
    private static final int MOST_INVOICES = 100;
    private static final Pattern SLIP = Pattern.compile("slip-(PS-.+)-[0-9A-Z]+");

    @Basic
    private String customer = "";

    private String payer = "";
    private String reference = "";

    /** Codes with spaces between them, which no code has. */
    private String invoices = "";

    protected ReceiptOrigin() {}

    static ReceiptOrigin of(Receipt receipt) {
        ReceiptOrigin origin = new ReceiptOrigin();
        origin.customer = receipt.customer().value();
        origin.payer = cut(receipt.payment().payer());
        origin.reference = cut(receipt.payment().reference());
        origin.invoices = receipt.allocations().stream()
                .limit(MOST_INVOICES)
                .map(ReceiptAllocation::invoice)
                .collect(Collectors.joining(" "));
        return origin;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(MAX_TEXT, text.length()));
    }

    BookedReceipt.Origin toOrigin(ReceiptKey key) {
        List<String> codes = invoices.isEmpty() ? List.of() : List.of(invoices.split(" "));
        return new BookedReceipt.Origin(customer, payer, reference, codes, slip(key));
    }

    /** The portal names the slip in the key. */
    private static Optional<SlipCode> slip(ReceiptKey key) {
        Matcher match = SLIP.matcher(key.value());
        return match.matches() ? SlipCode.parse(match.group(1)) : Optional.empty();
    }
}
