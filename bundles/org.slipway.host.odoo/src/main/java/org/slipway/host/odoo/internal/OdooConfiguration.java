// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of PID {@code slipway.odoo}. */
@ObjectClassDefinition(
        name = "Slipway host Odoo",
        description = "The Odoo that invoices are read from and receipts posted to")
public @interface OdooConfiguration {

    @AttributeDefinition(description = "Address of the server without a path: https, or http on this very machine")
    String url() default "http://127.0.0.1:8069";

    @AttributeDefinition(description = "Name of the database")
    String db() default "";

    @AttributeDefinition(description = "Login of an account with the right Invoicing: Billing")
    String user() default "";

    @AttributeDefinition(
            description =
                    "Absolute path of a file for its owner only (mode 0600), with the account's password or API key")
    String passwordFile() default "";

    @AttributeDefinition(
            description = "Suppliers and their companies as supplier=id with commas between. Empty: every company that"
                    + " the account sees, under its id")
    String suppliers() default "";

    @AttributeDefinition(
            description = "Country of companies that have none, ISO 3166-1 alpha-2. Empty: they are refused")
    String country() default "";

    @AttributeDefinition(description = "Language of companies whose partner has none, as BCP 47")
    String language() default "en";

    @AttributeDefinition(description = "Time zone of companies whose partner has none")
    String zone() default "UTC";

    @AttributeDefinition(description = "Longest time for what a page asks, in seconds, 1 to 4")
    int readSeconds() default 4;

    @AttributeDefinition(description = "Longest time for a posting or the search for one, in seconds, 5 to 18")
    int postSeconds() default 18;

    @AttributeDefinition(
            description = "Whether invoices that are newly posted in Odoo are announced to their customers")
    boolean announce() default true;

    @AttributeDefinition(
            description =
                    "Invoices dated before this day are never announced, as 2026-12-31. Empty: the day before the first start")
    String announceFrom() default "";

    @AttributeDefinition(description = "Pause between looks for new invoices, in seconds, 5 to 3600")
    int announceSeconds() default 30;
}
