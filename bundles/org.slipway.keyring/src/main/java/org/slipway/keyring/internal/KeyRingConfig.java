// SPDX-License-Identifier: Apache-2.0
package org.slipway.keyring.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where the master key is. */
@ObjectClassDefinition(name = "Slipway keys", description = "The master key that all other keys are derived from")
@interface KeyRingConfig {

    @AttributeDefinition(
            name = "Key file",
            description = "32 random bytes, the same on all nodes of a site; made at first start where there is none."
                    + " Keys from before stay beside it, with names that go on behind a dot."
                    + " A path without a leading slash is below Karaf's folder etc")
    String file() default "slipway.key";
}
