// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal.letter;

/** What became of the attempt to write a letter. */
public sealed interface Draft {

    /** The letter can go. */
    record Ready(Letter letter) implements Draft {}

    /** There is nothing to say any more. */
    record Needless(String reason) implements Draft {}

    /** It can't be written, and trying again is of no use. */
    record Impossible(String reason) implements Draft {}
}
