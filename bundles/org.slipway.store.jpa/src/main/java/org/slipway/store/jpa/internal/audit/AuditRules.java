// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.audit;

import java.nio.file.Path;

/**
 * What is configured about the audit trail.
 *
 * @param folder of the heads
 * @param acceptKey id of a key that may take over from one that is lost; empty: none
 */
record AuditRules(Path folder, String acceptKey) {}
