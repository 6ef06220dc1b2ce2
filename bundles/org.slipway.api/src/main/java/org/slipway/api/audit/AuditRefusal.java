// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.audit;

/** Why somebody was not shown the audit trail. */
public enum AuditRefusal {
    /** Not an admin of this supplier. */
    NOT_ALLOWED,
    /** The supplier has no such slip. */
    NOT_FOUND
}
