// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.audit;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of PID {@code slipway.audit}. */
@ObjectClassDefinition(
        name = "Slipway audit trail",
        description = "What is kept of the audit trail outside the database")
public @interface AuditConfiguration {

    @AttributeDefinition(
            description = "Folder in which each node keeps how long the trail is; without a leading slash below Karaf's"
                    + " data folder")
    String folder() default "slipway/audit-heads";

    @AttributeDefinition(
            description =
                    "Id of a master key that the database is to go on with although the one before it is lost. Only"
                            + " where the log asks for it")
    String acceptKey() default "";
}
