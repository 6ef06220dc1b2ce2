// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A configuration of the factory PID {@code slipway.supplier}: one a supplier. */
@ObjectClassDefinition(
        name = "Slipway supplier",
        description = "What a supplier has chosen about its part of the portal")
public @interface SupplierConfiguration {

    @AttributeDefinition(description = "The host's id of the supplier")
    String supplier();

    @AttributeDefinition(
            description = "Whether customers may pay more than is owed, where the host can keep it as their credit")
    boolean takesOverpayment() default false;

    @AttributeDefinition(description = "Whether the customer's form offers the customer's other open invoices")
    boolean offersOtherInvoices() default false;

    @AttributeDefinition(
            description = "Colour behind the supplier's name: #rrggbb, dark enough for white text",
            required = false)
    String colour() default "";

    @AttributeDefinition(description = "File with the logo: PNG, JPEG or WebP of at most 8 KB", required = false)
    String logo() default "";

    @AttributeDefinition(
            description = "Name that mails come from, up to 70 characters; empty: the supplier's in the host",
            required = false)
    String senderName() default "";

    @AttributeDefinition(
            description = "Address that customers' answers go to; empty: the supplier's in the host",
            required = false)
    String replyTo() default "";

    @AttributeDefinition(
            description = "Amounts above which a slip needs two approvers, one for each currency:"
                    + " PHP 50000.00; USD 1000.00; empty: one is enough",
            required = false)
    String secondApproval() default "";

    @AttributeDefinition(
            description =
                    "For so many hours who proposed or confirmed an account approves no slips that were paid to it:"
                            + " 0 to 720")
    int accountPauseHours() default 24;

    @AttributeDefinition(
            description =
                    "Languages of pages and mails for customers: en, fil, or both, the first for who reads neither;"
                            + " empty: both, as the reader's browser and the supplier's place say",
            required = false)
    String languages() default "";

    @AttributeDefinition(
            description = "When staff is told by mail what waits: off, hourly, every 2, 3, 4, 6, 8 or 12 hours,"
                    + " or daily at an hour from 0 to 23, of the supplier's zone: daily at 8")
    String digest() default "off";

    @AttributeDefinition(description = "Addresses of staff that are told, up to ten, with commas", required = false)
    String digestAddresses() default "";

    @AttributeDefinition(description = "Slips that wait for more hours are named apart, 1 to 720")
    int digestWaitingHours() default 24;
}
