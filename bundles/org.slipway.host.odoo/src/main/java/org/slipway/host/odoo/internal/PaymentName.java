// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.spi.host.ReceiptFile;
import org.slipway.spi.host.ReceiptKey;

/**
 * What the payment of a receipt is called in {@code ir.model.data}, whose names Odoo's database keeps unique within a module:
 * {@code slipway.1-slip-PS-7KQ4-M2-HG9O7KLMO0}, the company and the key.
 */
final class PaymentName {

    static final String MODULE = "slipway";

    private static final int DIGEST_DIGITS = 16;
    private static final Pattern FORM = Pattern.compile("[0-9]+-(.+)");

    private PaymentName() {}

    /** Within the module. */
    static String of(Company company, ReceiptKey key) {
        return company.id() + "-" + key.value();
    }

    /** Of an attachment: {@code file-1-slip-PS-7KQ4-M2-HG9O7KLMO0-64c6194b93b03682}, which no payment can be called. */
    static String ofFile(Company company, ReceiptFile file) {
        return "file-" + of(company, file.receipt()) + "-"
                + file.file().sha256().substring(0, DIGEST_DIGITS);
    }

    /** How all names of a company begin, as a pattern. */
    static String ofCompany(Company company) {
        return company.id() + "-%";
    }

    /** The key in a name; empty if the name is not ours. */
    static Optional<ReceiptKey> key(String name) {
        Matcher form = FORM.matcher(name);
        try {
            return form.matches() ? Optional.of(new ReceiptKey(form.group(1))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
