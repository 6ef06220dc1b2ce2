// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

/** The fields of a payment method, as a form or a file names them. */
public enum MethodField {
    /** One of {@link MethodKind}, in capitals or not. */
    KIND("kind"),
    /** Shown to payers in lists, 1 to 100 characters. */
    LABEL("label"),
    /** Bank or wallet, 1 to 100 characters. */
    BANK("bank"),
    /** Whose account it is, 1 to 200 characters. */
    ACCOUNT_NAME("accountName"),
    /** Up to 64 characters; may be left empty for cheques and cash. */
    ACCOUNT_NUMBER("accountNumber"),
    /** Of the account, ISO 4217. */
    CURRENCY("currency"),
    /** Where the account is kept, ISO 3166-1 alpha-2. */
    COUNTRY("country"),
    /** What else a payer has to know, up to 500 characters; never an account number. */
    INSTRUCTIONS("instructions"),
    /** The payload of a QR Ph code that pays into the account; may be left empty. */
    QR_PH("qrPh"),
    /** The host's identity of the account that receipts are posted to. */
    RECEIVING_ACCOUNT("receivingAccount"),
    /** Lower is shown first, 0 to 999. */
    ORDER("order"),
    /** {@code true} if customers are to be offered it. */
    ACTIVE("active");

    private final String wireName;

    MethodField(String wireName) {
        this.wireName = wireName;
    }

    /** Its name in forms and files. */
    public String wireName() {
        return wireName;
    }
}
