// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import java.time.Instant;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.ManagedMethod.Confirmed;
import org.slipway.api.method.ManagedMethod.Proposed;
import org.slipway.spi.audit.AccountSeal;
import org.slipway.spi.audit.AuditEntry;

/** Writes what the audit trail says of payment methods: an account that is decided on is named, so that the trail seals it. */
final class MethodAudit {

    private MethodAudit() {}

    /** An action on a method as it is afterwards; or as it was, if a proposal is gone by it. */
    static AuditEntry entry(AuditAction action, ManagedMethod method, String actor, Instant at) {
        return new AuditEntry(method.supplier(), action, actor, method.id().value(), at, detail(action, method));
    }

    private static String detail(AuditAction action, ManagedMethod method) {
        return switch (action) {
            case METHOD_PROPOSED, METHOD_DISCARDED ->
                method.proposal().map(Proposed::account).map(AccountSeal::words).orElse("");
            case METHOD_CONFIRMED ->
                method.inForce().map(Confirmed::account).map(AccountSeal::words).orElse("");
            default -> "";
        };
    }
}
