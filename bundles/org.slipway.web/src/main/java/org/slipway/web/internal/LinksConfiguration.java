// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of PID {@code slipway.links}. */
@ObjectClassDefinition(name = "Slipway links", description = "Portal links in mails")
public @interface LinksConfiguration {

    @AttributeDefinition(
            description = "Where the portal is reached from outside: an https address, or http on this very machine")
    String baseUrl() default "http://localhost:8181";
}
