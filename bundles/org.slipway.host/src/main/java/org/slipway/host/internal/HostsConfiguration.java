// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of PID {@code slipway.hosts}. */
@ObjectClassDefinition(
        name = "Slipway hosts",
        description = "Which accounting platform keeps the books of which supplier, where there are several")
public @interface HostsConfiguration {

    @AttributeDefinition(description = "Suppliers with the name of their host, as supplier=host; up to 1000")
    String[] suppliers() default {};

    @AttributeDefinition(
            description =
                    "The host of all other suppliers; empty: the only one there, or the one of the highest ranking")
    String others() default "";
}
