// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.outbox;

/** What a handler says of a piece of work. */
public sealed interface WorkResult {

    /** Done: take it out. */
    record Done() implements WorkResult {}

    /** Not done: try again later. */
    record Later(String cause) implements WorkResult {}

    /** Not done, and trying again is of no use: set it aside for a person. */
    record Parked(String cause) implements WorkResult {}
}
