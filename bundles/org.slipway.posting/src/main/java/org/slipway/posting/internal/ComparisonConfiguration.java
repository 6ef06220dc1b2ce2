// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of PID {@code slipway.comparison}. */
@ObjectClassDefinition(
        name = "Slipway comparison",
        description = "When posted slips and the host's ledger are compared by themselves")
public @interface ComparisonConfiguration {

    @AttributeDefinition(description = "Whether they are compared every night; admins can at any time")
    boolean nightly() default true;

    @AttributeDefinition(description = "The hour of the supplier's day at which it begins, 0 to 23")
    int hour() default 2;

    @AttributeDefinition(
            description = "How many days back it reaches, 1 to 366, and further where a difference is open")
    int days() default 35;
}
