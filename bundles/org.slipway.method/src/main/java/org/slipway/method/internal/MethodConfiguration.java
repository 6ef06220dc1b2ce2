// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A configuration of the factory PID {@code slipway.method}: one a payment method. */
@ObjectClassDefinition(
        name = "Slipway payment method",
        description = "A payment method that is set up by a file; it wins over one of the same id on the page")
public @interface MethodConfiguration {

    @AttributeDefinition(description = "The host's id of the supplier")
    String supplier();

    @AttributeDefinition(description = "Id of the method, 1 to 64 visible characters")
    String id();

    @AttributeDefinition(
            description = "BANK_TRANSFER, INSTAPAY, PESONET, GCASH, MAYA, CHEQUE or CASH_DEPOSIT, in capitals or not")
    String kind();

    @AttributeDefinition(description = "Shown to payers in lists, 1 to 100 characters")
    String label();

    @AttributeDefinition(description = "Bank or wallet, 1 to 100 characters")
    String bank();

    @AttributeDefinition(description = "Whose account it is, 1 to 200 characters")
    String accountName();

    @AttributeDefinition(description = "Up to 64 characters; may be left empty for cheques and cash", required = false)
    String accountNumber() default "";

    @AttributeDefinition(description = "Of the account, ISO 4217")
    String currency() default "PHP";

    @AttributeDefinition(description = "Where the account is kept, ISO 3166-1 alpha-2")
    String country() default "PH";

    @AttributeDefinition(
            description = "What else a payer has to know, up to 500 characters, no account number",
            required = false)
    String instructions() default "";

    @AttributeDefinition(description = "Payload of a QR Ph code that pays into the account", required = false)
    String qrPh() default "";

    @AttributeDefinition(description = "The host's id of the account that receipts are posted to")
    String receivingAccount();

    @AttributeDefinition(description = "Lower is shown first, 0 to 999")
    int order() default 0;

    @AttributeDefinition(description = "Whether customers are offered it")
    boolean active() default true;
}
