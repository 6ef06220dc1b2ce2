// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import org.slipway.api.slip.SubmissionKey;

/**
 * What a slip was submitted under.
 *
 * @param fingerprint of all that was submitted, 64 hexadecimal digits: tells a repetition from another slip
 */
public record Submission(SubmissionKey key, String fingerprint) {}
