// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.invoice;

/**
 * Event Admin topic by which a host has an invoice announced. Send the event synchronously: it is stored when that returns.
 * A host that must know whether it was stored calls {@link InvoiceAnnouncements} instead.
 */
public final class InvoiceTopics {

    /** An invoice was issued to a customer: send the notification. Both properties below are required strings. */
    public static final String ISSUED = "org/slipway/invoice/ISSUED";

    /** Property: the supplier's id. */
    public static final String SUPPLIER = "supplier";

    /** Property: the host's identity of the invoice. */
    public static final String INVOICE = "invoice";

    private InvoiceTopics() {}
}
