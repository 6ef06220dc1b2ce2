// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of PID {@code slipway.posting}. */
@ObjectClassDefinition(name = "Slipway posting", description = "How receipts are posted to the host's ledger")
public @interface PostingConfiguration {

    @AttributeDefinition(description = "Pause between looks at an empty outbox, 10 to 60000")
    int pollMillis() default 1_000;

    @AttributeDefinition(
            description = "How long a claim holds, 90 to 86400: longer than the host is given to answer three times")
    int leaseSeconds() default 300;

    @AttributeDefinition(description = "Wait after the first failed attempt, 1 to 86400; it doubles from then on")
    int firstRetrySeconds() default 5;

    @AttributeDefinition(description = "Longest wait after a failed attempt, firstRetrySeconds to 86400")
    int longestRetrySeconds() default 900;
}
