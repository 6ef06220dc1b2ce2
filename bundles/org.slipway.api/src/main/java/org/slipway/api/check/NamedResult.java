// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.check;

import org.slipway.api.internal.Require;

/**
 * What a check said, with its name.
 *
 * @param check 1 to 40 lower-case letters and dashes
 */
public record NamedResult(String check, CheckResult result) {

    public NamedResult {
        Require.that(check.matches("[a-z][a-z-]{0,39}"), "not the name of a check: " + check);
    }
}
