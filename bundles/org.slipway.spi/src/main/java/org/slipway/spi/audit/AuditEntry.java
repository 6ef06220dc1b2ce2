// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.audit;

import java.time.Instant;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditAction;

/**
 * A row of the audit trail. Holds no personal data: customers appear by the selector of their link.
 *
 * @param actor account name, {@code link:SELECTOR} or the name of a part of the system, 1 to 100 characters
 * @param subject what it was done to: a slip's code, an invoice's id, … 1 to 200 characters
 * @param detail why or how, in the actor's words, up to 500 characters; often empty
 */
public record AuditEntry(
        SupplierId supplier, AuditAction action, String actor, String subject, Instant at, String detail) {

    /** Where there is nothing more to say. */
    public AuditEntry(SupplierId supplier, AuditAction action, String actor, String subject, Instant at) {
        this(supplier, action, actor, subject, at, "");
    }
}
