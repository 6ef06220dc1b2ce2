// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.killbill.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A configuration of the factory PID {@code slipway.killbill}: one a supplier, which is a tenant there. */
@ObjectClassDefinition(
        name = "Slipway host Kill Bill",
        description = "A tenant of Kill Bill that invoices are read from and receipts posted to")
public @interface KillBillConfiguration {

    @AttributeDefinition(description = "Address of the server without a path: https, or http on this very machine")
    String url() default "http://127.0.0.1:8080";

    @AttributeDefinition(description = "Login of an account that may read and may trigger payments")
    String user() default "";

    @AttributeDefinition(
            description = "Absolute path of a file for its owner only (mode 0600), with the account's password")
    String passwordFile() default "";

    @AttributeDefinition(description = "API key of the tenant")
    String apiKey() default "";

    @AttributeDefinition(
            description = "Absolute path of a file for its owner only (mode 0600), with the tenant's API secret")
    String apiSecretFile() default "";

    @AttributeDefinition(description = "Id of the supplier: 1 to 64 visible characters")
    String supplier() default "";

    @AttributeDefinition(description = "Its name, up to 200 characters")
    String name() default "";

    @AttributeDefinition(description = "Where it does business: ISO 3166-1 alpha-2, such as PH")
    String country() default "PH";

    @AttributeDefinition(description = "Currency of its books: ISO 4217, such as PHP")
    String currency() default "PHP";

    @AttributeDefinition(description = "How amounts and dates are written: a language tag, such as en-PH")
    String locale() default "en-PH";

    @AttributeDefinition(description = "Time zone, such as Asia/Manila")
    String zone() default "Asia/Manila";

    @AttributeDefinition(description = "Address that customers write to; empty: none", required = false)
    String email() default "";

    @AttributeDefinition(
            description =
                    "Accounts that money arrives on, of which Kill Bill knows none: id | bank or wallet | holder |"
                            + " number, with semicolons between accounts; an id is 1 to 32 letters, digits, dots, dashes or"
                            + " underscores")
    String accounts() default "";

    @AttributeDefinition(description = "An invoice is due so many days after its date, 0 to 365")
    int dueDays() default 30;

    @AttributeDefinition(description = "Longest time for what a page asks, in seconds, 1 to 4")
    int readSeconds() default 4;

    @AttributeDefinition(description = "Longest time for a posting or the search for one, in seconds, 5 to 18")
    int postSeconds() default 18;

    @AttributeDefinition(description = "Whether invoices that are new in Kill Bill are announced to their customers")
    boolean announce() default true;
}
