// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A configuration of the factory PID {@code slipway.checks}: one a supplier. */
@ObjectClassDefinition(
        name = "Slipway checks",
        description = "From where on checks of a supplier's slips find something")
public @interface ChecksConfiguration {

    @AttributeDefinition(description = "The host's id of the supplier")
    String supplier();

    @AttributeDefinition(description = "A payment made more days before its slip is old, 1 to 3650")
    int oldDays() default 30;

    @AttributeDefinition(description = "A receiving account confirmed fewer days before the slip is new, 0 to 365")
    int newAccountDays() default 14;

    @AttributeDefinition(description = "So many slips of a customer in 24 hours are many, 2 to 1000")
    int slipsInADay() default 5;

    @AttributeDefinition(description = "When the night begins by the supplier's clock: 00:00; as nightUntil: no night")
    String nightFrom() default "00:00";

    @AttributeDefinition(description = "When the night ends: 05:00")
    String nightUntil() default "05:00";

    @AttributeDefinition(description = "Whether a file that no virus scanner has looked at is something to look at")
    boolean scanExpected() default false;
}
