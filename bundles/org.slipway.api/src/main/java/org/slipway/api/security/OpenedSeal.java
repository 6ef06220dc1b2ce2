// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.security;

import java.time.Instant;

/**
 * What a valid seal held.
 *
 * @param issued when it was sealed
 */
public record OpenedSeal(String value, Instant issued) {}
