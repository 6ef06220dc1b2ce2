// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of PID {@code slipway.option.upload}. */
@ObjectClassDefinition(name = "Slipway option Upload Payment Slip", description = "Where the option is offered")
public @interface UploadConfiguration {

    @AttributeDefinition(
            description = "Countries of the suppliers whose customers have the option, ISO 3166-1 alpha-2, upper case")
    String[] countries() default {"PH", "SG"};
}
