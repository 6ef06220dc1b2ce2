// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.rule;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.slipway.api.check.CheckResult;
import org.slipway.spi.check.OtherSlip;

/**
 * Judges that other slips show the same as this one. Red where the same proof was there before and counts, or was rejected as
 * none; amber where it came later, or before and came to nothing; green where it explains itself.
 */
record OtherSlips(List<OtherSlip> same) {

    CheckResult judge(String what) {
        Said said = new Said().by(CheckResult.SLIPS, list(other -> true));
        if (same.stream().anyMatch(OtherSlips::suspect)) {
            return said.red(what + "_BEFORE", list(OtherSlips::suspect));
        }
        Predicate<OtherSlip> open = other -> !other.expected();
        if (same.stream().anyMatch(open)) {
            return said.amber(what + "_ALSO", list(open));
        }
        return same.isEmpty() ? said.green(what + "_ONCE") : said.green(what + "_EXPECTED", list(other -> true));
    }

    private static boolean suspect(OtherSlip other) {
        return !other.expected() && other.earlier() && (other.counts() || other.doubtful());
    }

    private String list(Predicate<OtherSlip> wanted) {
        return same.stream().filter(wanted).map(other -> other.code().value()).collect(Collectors.joining(", "));
    }
}
