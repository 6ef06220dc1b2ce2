// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Optional;
import org.slipway.api.SupplierId;
import org.slipway.api.method.MethodEntry;
import org.slipway.api.method.MethodField;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodTarget;
import org.slipway.api.method.SubmitMethod;

/**
 * What was asked about a payment method.
 *
 * @param id of the method; empty for a new one, and for what can't be one
 * @param version of what was shown; 0 for a new method
 */
record MethodForm(Optional<MethodId> id, long version, MethodEntry entry) {

    /** Longer than any field may be: what is longer is refused as it is. */
    private static final int LIMIT = 1_000;

    static MethodForm read(StaffRequest request) {
        MethodEntry entry = MethodEntry.EMPTY;
        for (MethodField field : MethodField.values()) {
            String typed = request.field(field.wireName());
            entry = entry.with(field, typed.substring(0, Math.min(LIMIT, typed.length())));
        }
        return new MethodForm(id(request.field("id")), version(request.field("version")), entry);
    }

    private static Optional<MethodId> id(String text) {
        return text.matches("[!-~]{1,64}") ? Optional.of(new MethodId(text)) : Optional.empty();
    }

    private static long version(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }

    SubmitMethod submission(SupplierId supplier) {
        return new SubmitMethod(supplier, id, version, entry);
    }

    /** The same about what it names, with these fields. */
    MethodForm with(MethodEntry other) {
        return new MethodForm(id, version, other);
    }

    /** What a decision is about; empty if the form names no method. */
    Optional<MethodTarget> target(SupplierId supplier) {
        return id.map(method -> new MethodTarget(supplier, method, version));
    }
}
