// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.outbox;

import java.time.Duration;

/**
 * The rhythm of a worker.
 *
 * @param poll pause between looks at an empty outbox
 * @param lease how long a claim holds: longer than a piece of work can take
 * @param backoff waits after failures
 */
public record WorkSchedule(Duration poll, Duration lease, Backoff backoff) {}
