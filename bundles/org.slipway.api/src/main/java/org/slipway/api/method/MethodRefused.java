// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import java.util.List;

/**
 * A form that was not taken.
 *
 * @param faults field by field; empty unless the reason is {@link MethodRefusal#WRONG_FIELDS}
 */
public record MethodRefused(MethodRefusal reason, List<MethodFault> faults) {

    public MethodRefused {
        faults = List.copyOf(faults);
    }

    /** Refused as a whole. */
    public MethodRefused(MethodRefusal reason) {
        this(reason, List.of());
    }
}
