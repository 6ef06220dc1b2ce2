// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import org.slipway.api.SupplierId;

/**
 * The method that a decision is about, as it was shown.
 *
 * @param version of what was shown
 */
public record MethodTarget(SupplierId supplier, MethodId id, long version) {}
