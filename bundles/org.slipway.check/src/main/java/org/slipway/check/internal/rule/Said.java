// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.api.check.CheckLevel;
import org.slipway.api.check.CheckResult;

/** Notes by what a check judges, and then what it says. */
final class Said {

    private final Map<String, String> inputs = new LinkedHashMap<>();

    /** A longer value is cut. */
    Said by(String name, Object value) {
        String text = value.toString();
        inputs.put(name, text.substring(0, Math.min(text.length(), CheckResult.LONGEST_TEXT)));
        return this;
    }

    CheckResult green(String reason, Object... arguments) {
        return of(CheckLevel.GREEN, reason, arguments);
    }

    CheckResult amber(String reason, Object... arguments) {
        return of(CheckLevel.AMBER, reason, arguments);
    }

    CheckResult red(String reason, Object... arguments) {
        return of(CheckLevel.RED, reason, arguments);
    }

    private CheckResult of(CheckLevel level, String reason, Object... arguments) {
        return new CheckResult(level, reason, List.of(arguments), inputs);
    }
}
