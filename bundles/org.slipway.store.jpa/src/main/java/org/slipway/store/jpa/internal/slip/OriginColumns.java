// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Customer;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipOrigin;
import org.slipway.store.jpa.internal.MicrosConverter;

/** Where a slip came from. */
@Embeddable
class OriginColumns {

    private String invoice;

    @Column(name = "invoice_number")
    private String invoiceNumber;

    private String customer;

    @Column(name = "customer_name")
    private String customerName;

    @Column(name = "customer_email")
    private String customerEmail;

    private String recipient;

    @Convert(converter = MicrosConverter.class)
    private Instant submitted;

    private @Nullable String replaces;

    /** BCP 47. */
    private @Nullable String language;

    @Column(name = "entered_by")
    private @Nullable String enteredBy;

    OriginColumns() {}

    OriginColumns(SlipOrigin origin) {
        this.invoice = origin.invoice().invoice();
        this.invoiceNumber = origin.invoiceNumber();
        this.customer = origin.customer().id().value();
        this.customerName = origin.customer().name();
        this.customerEmail = origin.customer().email();
        this.recipient = origin.recipient();
        this.submitted = origin.submitted();
        this.replaces = origin.replaces().map(SlipCode::value).orElse(null);
        this.language = origin.language().map(Locale::toLanguageTag).orElse(null);
        this.enteredBy = origin.enteredBy().orElse(null);
    }

    SlipOrigin toOrigin(SupplierId supplier) {
        return new SlipOrigin(
                new InvoiceRef(supplier, invoice),
                invoiceNumber,
                new Customer(new CustomerId(customer), customerName, customerEmail),
                recipient,
                submitted,
                Optional.ofNullable(replaces).map(SlipCode::new),
                Optional.ofNullable(language).map(Locale::forLanguageTag),
                Optional.ofNullable(enteredBy));
    }

    Instant submitted() {
        return submitted;
    }
}
