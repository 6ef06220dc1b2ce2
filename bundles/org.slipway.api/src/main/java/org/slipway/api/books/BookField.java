// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.books;

/** The fields of what is entered into books, as a form or a file names them. */
public enum BookField {
    /** Of the supplier, 1 to 200 characters. */
    NAME("name"),
    /** Of the supplier, ISO 3166-1 alpha-2: decides which payment options its customers have. */
    COUNTRY("country"),
    /** Of the supplier's books, ISO 4217. */
    CURRENCY("currency"),
    /** Of the supplier, as {@code Asia/Manila}: decides what "today" is. */
    ZONE("zone"),
    /** That the supplier writes to its customers in: {@code en} or {@code fil}. */
    LANGUAGE("language"),
    /** Where customers write to, an e-mail address; may be left empty. */
    EMAIL("email"),

    /** The receiving account's code, see {@link BookField#NUMBER}. */
    ACCOUNT("account"),
    /** Bank or wallet of a receiving account, 1 to 100 characters. */
    INSTITUTION("institution"),
    /** Whose receiving account it is, 1 to 200 characters. */
    HOLDER("holder"),
    /** Number of a receiving account, up to 64 characters; may be left empty for a till. */
    ACCOUNT_NUMBER("accountNumber"),

    /** The customer's code, see {@link BookField#NUMBER}. */
    CUSTOMER("customer"),
    /** 1 to 200 characters. */
    CUSTOMER_NAME("customerName"),
    /** The address on file, that invoices are mailed to; may be left empty. */
    CUSTOMER_EMAIL("customerEmail"),

    /**
     * Of the invoice, as printed. Like all codes 1 to 64 letters of English, digits and {@code . _ / # -}, beginning with a
     * letter or digit.
     */
    NUMBER("number"),
    /** Why an invoice is cancelled, 1 to 300 characters, for the audit trail. */
    REASON("reason"),
    /** Invoice date, ISO 8601. */
    ISSUED("issued"),
    /** When the invoice is to be paid, ISO 8601, not before its date. */
    DUE("due"),
    /** Of a line of the invoice, 1 to 500 characters. */
    DESCRIPTION("description"),
    /** Above 0, at most a million, with up to six decimals. */
    QUANTITY("quantity"),
    /** Before tax, in the currency of the books with at most its decimals; 0 to a thousand millions. */
    UNIT_PRICE("unitPrice"),
    /** Tax on the line's net amount, 0 to 100 with up to three decimals, none if it is left empty in a form; the tax is rounded half up to the currency's decimals. */
    TAX_PERCENT("taxPercent");

    private final String wireName;

    BookField(String wireName) {
        this.wireName = wireName;
    }

    /** Its name in forms and files. */
    public String wireName() {
        return wireName;
    }
}
