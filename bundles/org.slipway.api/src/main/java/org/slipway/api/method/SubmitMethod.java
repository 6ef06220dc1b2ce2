// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import java.util.Optional;
import org.slipway.api.SupplierId;

/**
 * The form of a payment method.
 *
 * @param id empty for a new method, which is given one then
 * @param version of what was shown; 0 for a new method
 */
public record SubmitMethod(SupplierId supplier, Optional<MethodId> id, long version, MethodEntry entry) {}
