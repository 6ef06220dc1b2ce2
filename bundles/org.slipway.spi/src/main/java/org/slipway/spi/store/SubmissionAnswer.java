// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import org.slipway.api.slip.Slip;

/** What became of a slip to be stored. */
public sealed interface SubmissionAnswer {

    /** It is stored. */
    record Stored(Slip slip) implements SubmissionAnswer {}

    /** A slip was stored under this key before; nothing was changed. */
    record AlreadySubmitted(SubmittedSlip first) implements SubmissionAnswer {}

    /** Another slip stands for the rejected one already; nothing was changed. Submit it as one that stands for none. */
    record AlreadyReplaced() implements SubmissionAnswer {}

    /** It would be one too many, or too much; nothing was changed. */
    record TooMany(SlipAllowance.Bound bound) implements SubmissionAnswer {}

    /** The code belongs to another slip; nothing was changed. Try another one. */
    record CodeTaken() implements SubmissionAnswer {}
}
