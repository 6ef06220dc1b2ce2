// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of PID {@code slipway.decisions}. */
@ObjectClassDefinition(name = "Slipway decisions", description = "How decisions on slips take effect")
public @interface DecisionConfiguration {

    @AttributeDefinition(
            description =
                    "How long a decision can be taken back before anything of it is begun, 0 to 60; 0: not at all")
    int undoSeconds() default 10;
}
