// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

/** What this bundle reads of the PIDs {@code slipway.links} and {@code slipway.limits}; described there. */
public @interface FrontConfiguration {

    String baseUrl() default "http://localhost:8181";

    String[] trustedProxies() default {};
}
