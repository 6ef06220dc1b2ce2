// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Configuration of PID {@code slipway.limits}. */
@ObjectClassDefinition(name = "Slipway limits", description = "How much one client may ask of the portal")
public @interface LimitsConfiguration {

    @AttributeDefinition(description = "Wrong portal links in ten minutes from one address, 1 to 100000")
    int wrongLinks() default 20;

    @AttributeDefinition(description = "Times that one portal link is opened in ten minutes, 1 to 100000")
    int openings() default 120;

    @AttributeDefinition(description = "Forms sent in ten minutes by the holder of one portal link, 1 to 100000")
    int forms() default 60;

    @AttributeDefinition(
            description = "Addresses of the proxies in front, in digits: only they are believed in X-Forwarded-For",
            required = false)
    String[] trustedProxies() default {};
}
