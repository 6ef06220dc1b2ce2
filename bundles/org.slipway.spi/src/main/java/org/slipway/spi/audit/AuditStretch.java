// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.audit;

import java.util.Optional;

/**
 * What was found in a part of a chain.
 *
 * @param first number of the first row that was looked at
 * @param last number of the last row that fits; less than the first if none does
 * @param kept how many rows the newest head speaks of that is kept outside the database; 0 if none is kept
 * @param end what became of the chain; empty if it is whole so far and goes on
 */
public record AuditStretch(long first, long last, long kept, Optional<AuditVerdict> end) {}
