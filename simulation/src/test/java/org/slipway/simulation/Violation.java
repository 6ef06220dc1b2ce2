// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

/** An invariant that does not hold, and of what. */
public record Violation(Invariant invariant, String text) {}
