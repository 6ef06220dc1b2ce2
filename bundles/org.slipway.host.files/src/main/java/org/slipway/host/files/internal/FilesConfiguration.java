// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A configuration of the factory PID {@code slipway.files}: one a supplier. */
@ObjectClassDefinition(
        name = "Slipway: files of an accounting platform",
        description = "A supplier whose platform exports and imports CSV files in a folder")
public @interface FilesConfiguration {

    @AttributeDefinition(description = "Id of the supplier: 1 to 64 visible characters")
    String supplier();

    @AttributeDefinition(description = "Its name, up to 200 characters")
    String name();

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
            description = "Accounts that money arrives on: id | bank or wallet | holder | number, with semicolons"
                    + " between accounts; the id is the platform's")
    String accounts() default "";

    @AttributeDefinition(description = "The folder that both work with, an absolute path; it has to be there")
    String folder();

    @AttributeDefinition(description = "Encoding of the files: UTF-8 (with or without a mark) or windows-1252")
    String encoding() default "UTF-8";

    @AttributeDefinition(description = "What separates columns: comma, semicolon, tab or pipe")
    String separator() default "comma";

    @AttributeDefinition(description = "How dates are written: yyyy-MM-dd, dd/MM/yyyy, d-MMM-yyyy, …")
    String dateForm() default "yyyy-MM-dd";

    @AttributeDefinition(description = "What stands before decimals: dot or comma")
    String decimalMark() default "dot";

    @AttributeDefinition(description = "What may stand between thousands: comma, dot, space, apostrophe or none")
    String groupMark() default "comma";

    @AttributeDefinition(
            description = "Titles of the columns of exports: number=Doc No; customer=Debtor Code; …; a field that is"
                    + " left out has its own name for a title",
            required = false)
    String columns() default "";

    @AttributeDefinition(description = "Words in the column status that mean a cancelled invoice, with commas")
    String cancelledWords() default "cancelled,void";

    @AttributeDefinition(
            description = "full: each export holds all invoices; changes: only those that are new or have changed")
    String exports() default "full";

    @AttributeDefinition(
            description = "What an invoice is that is missing from a full export: paid (exports of what is open) or"
                    + " cancelled (exports of all)")
    String missing() default "paid";

    @AttributeDefinition(
            description = "So many percent of ten or more payable invoices may be missing at once, 0 to 100")
    int mostMissingPercent() default 50;

    @AttributeDefinition(
            description = "required: a file whose last line does not end like the others is taken for torn; optional")
    String lastLineEnd() default "required";

    @AttributeDefinition(description = "A file that did not change for so many seconds is read, 0 to 3600")
    int restSeconds() default 10;

    @AttributeDefinition(description = "Pause between looks into the folder, in seconds, 1 to 3600")
    int pollSeconds() default 5;

    @AttributeDefinition(description = "Largest export, in megabytes, 1 to 500")
    int maxMegabytes() default 100;

    @AttributeDefinition(description = "Most lines of an export, 1 to 1000000")
    int maxRows() default 200_000;

    @AttributeDefinition(description = "Whether new invoices are mailed to their customers")
    boolean announce() default true;

    @AttributeDefinition(description = "Whether those of the very first export are")
    boolean announceFirst() default false;

    @AttributeDefinition(description = "Columns of receipts, in this order: key=Our Ref; customer=Debtor Code; …")
    String receiptColumns() default
            "key=key; line=line; customer=customer; account=account; date=date;"
                    + " reference=reference; payer=payer; currency=currency; amount=amount; invoice=invoice;"
                    + " allocated=allocated";

    @AttributeDefinition(
            description = "required: a receipt is posted when the platform's import has acknowledged it; none: when it"
                    + " was handed over")
    String acknowledged() default "required";

    @AttributeDefinition(
            description = "Titles of the columns of acknowledgements: key=…; number=…; error=…",
            required = false)
    String acknowledgementColumns() default "";

    @AttributeDefinition(
            description = "An export written so many minutes after a receipt was posted tells of it, 0 to 10080")
    int lagMinutes() default 60;
}
