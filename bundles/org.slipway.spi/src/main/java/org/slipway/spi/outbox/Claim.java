// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.outbox;

/**
 * A piece of work that this worker, and no other, may do until its lease ends.
 *
 * @param id of the outbox row
 * @param work what is to be done
 * @param attempt 1 for the first
 * @param fence grows with every claim of the row: answers of an older claim are ignored
 */
public record Claim<W extends Work>(long id, W work, int attempt, long fence) {}
