// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

import java.util.Optional;
import java.util.regex.Pattern;
import org.slipway.api.internal.Require;

/**
 * Names one filled-in form, so that sending it twice makes one slip.
 *
 * @param value 22 to 64 characters of base64url, chosen at random when the form is shown
 */
public record SubmissionKey(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22,64}");

    public SubmissionKey {
        Require.that(FORM.matcher(value).matches(), "not a submission key");
    }

    /** Reads a key as the form gives it; empty if it is none. */
    public static Optional<SubmissionKey> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new SubmissionKey(text)) : Optional.empty();
    }
}
