// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.child;

import java.time.Duration;

/**
 * How long an answer may take.
 *
 * @param wall by the clock
 * @param cpu of the whole child, where the system tells
 */
public record ChildLimits(Duration wall, Duration cpu) {}
