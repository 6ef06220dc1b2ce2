// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.outbox;

import java.time.Duration;

/**
 * The rhythm of a worker.
 *
 * @param poll pause between looks at an empty outbox
 * @param batch pieces of work claimed at once, 1 to 100
 * @param lease how long a claim holds: longer than a batch can take
 * @param backoff waits after failures
 */
public record WorkSchedule(Duration poll, int batch, Duration lease, Backoff backoff) {}
