// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of PID {@code slipway.submission}. */
@ObjectClassDefinition(name = "Slipway submission", description = "Which slips are taken from customers")
public @interface SubmissionConfiguration {

    @AttributeDefinition(description = "How many slips of one invoice may wait for the supplier, 1 to 10000")
    int maxWaiting() default 200;

    @AttributeDefinition(description = "How many slips of one invoice customers may send on one day, 1 to 1000000")
    int invoiceSlipsADay() default 50;

    @AttributeDefinition(description = "How large the files of these may be together, in megabytes, 1 to 100000")
    int invoiceMegabytesADay() default 100;

    @AttributeDefinition(description = "How many slips one customer may send on one day, 1 to 1000000")
    int customerSlipsADay() default 200;

    @AttributeDefinition(description = "How large the files of these may be together, in megabytes, 1 to 100000")
    int customerMegabytesADay() default 400;

    @AttributeDefinition(description = "How many days ago a payment may have been made, 1 to 3650")
    int oldestDays() default 365;
}
