// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.removal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of PID {@code slipway.retention}. */
@ObjectClassDefinition(name = "Slipway retention", description = "How long files are kept")
public @interface RetentionConfiguration {

    @AttributeDefinition(
            description = "For so many days after a slip was withdrawn its attachment is kept, 0 to 3650; 0: for good")
    int withdrawnFileDays() default 30;
}
