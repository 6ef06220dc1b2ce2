// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.slipway.api.InvoiceRef;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.FileType;
import org.slipway.api.invoice.Customer;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Settlement;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipFigures;
import org.slipway.api.slip.SlipOrigin;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipState;

/**
 * Builds a payment slip. As it starts: PS-7KQ4-M2, pending, PHP 5,000.00 by GCash for invoice 1001 of
 * {@link Suppliers#TALA}, with a JPEG of 1,000 bytes.
 */
public final class SlipBuilder {

    private InvoiceRef invoice;
    private Customer customer;
    private PaymentMethod method;
    private Money amount;
    private SlipCode code = new SlipCode("PS-7KQ4-M2");
    private String referenceNo = "1234567890123";
    private Instant submitted = Instant.parse("2026-03-02T01:30:00Z");
    private Attachment attachment = new Attachment("slip.jpg", FileType.JPEG, 1000, "0".repeat(64));
    private SlipState state = new SlipState.Pending();
    private Optional<SlipCode> replaces = Optional.empty();
    private Optional<Locale> language = Optional.empty();
    private Optional<String> enteredBy = Optional.empty();
    private @Nullable Settlement settlement;
    private @Nullable String company;
    private long version;

    private SlipBuilder(InvoiceRef invoice, Customer customer, PaymentMethod method, Money amount) {
        this.invoice = invoice;
        this.customer = customer;
        this.method = method;
        this.amount = amount;
    }

    /** In PHP, of {@link Suppliers#TALA}. */
    public static SlipBuilder slip() {
        InvoiceRef invoice = new InvoiceRef(Suppliers.TALA.id(), "1001");
        return new SlipBuilder(invoice, Customers.NARRA, Methods.GCASH, Money.parse("PHP 5000.00"));
    }

    /** In SGD, of {@link Suppliers#BAYVIEW}. */
    public static SlipBuilder singaporeSlip() {
        InvoiceRef invoice = new InvoiceRef(Suppliers.BAYVIEW.id(), "1001");
        return new SlipBuilder(invoice, Customers.ORCHARD, Methods.BANK_TRANSFER, Money.parse("SGD 250.00"));
    }

    public SlipBuilder code(String value) {
        code = new SlipCode(value);
        return this;
    }

    /** Another invoice of the same supplier. */
    public SlipBuilder invoice(String id) {
        invoice = new InvoiceRef(invoice.supplier(), id);
        return this;
    }

    public SlipBuilder customer(Customer value) {
        customer = value;
        return this;
    }

    public SlipBuilder method(PaymentMethod value) {
        method = value;
        return this;
    }

    /** Currency and number: {@code PHP 5000.00}. */
    public SlipBuilder amount(String value) {
        amount = Money.parse(value);
        return this;
    }

    public SlipBuilder referenceNo(String value) {
        referenceNo = value;
        return this;
    }

    /** An instant in ISO 8601. */
    public SlipBuilder submitted(String value) {
        submitted = Instant.parse(value);
        return this;
    }

    public SlipBuilder attachment(Attachment value) {
        attachment = value;
        return this;
    }

    public SlipBuilder state(SlipState value) {
        state = value;
        return this;
    }

    public SlipBuilder version(long value) {
        version = value;
        return this;
    }

    /** The rejected slip that it stands for. */
    public SlipBuilder replaces(String value) {
        replaces = Optional.of(new SlipCode(value));
        return this;
    }

    /** The language that the customer reads, in BCP 47. */
    public SlipBuilder language(String value) {
        language = Optional.of(Locale.forLanguageTag(value));
        return this;
    }

    /** Who of staff entered it on the customer's behalf. */
    public SlipBuilder enteredBy(String value) {
        enteredBy = Optional.of(value);
        return this;
    }

    /** What was typed for the company; otherwise the customer's name. */
    public SlipBuilder company(String value) {
        company = value;
        return this;
    }

    /** What it is used for; otherwise all of it pays its invoice. */
    public SlipBuilder settlement(Settlement value) {
        settlement = value;
        return this;
    }

    public Slip build() {
        String number = "INV-" + invoice.invoice();
        Settlement settles = settlement != null ? settlement : Settlement.of(new Allocation(invoice, number, amount));
        return new Slip(
                new SlipRef(invoice.supplier(), code),
                new SlipOrigin(
                        invoice, number, customer, "payables@narra.example", submitted, replaces, language, enteredBy),
                new SlipFigures(
                        LocalDate.of(2026, 3, 1),
                        company != null ? company : customer.name(),
                        method,
                        referenceNo,
                        amount,
                        settles),
                attachment,
                state,
                version);
    }
}
