// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

/** What this bundle reads of PID {@code slipway.links}; described there. */
public @interface PublicAddress {

    String baseUrl() default "http://localhost:8181";
}
