// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.rule;

import org.osgi.service.component.annotations.Component;
import org.slipway.api.check.CheckResult;
import org.slipway.api.file.Scan;
import org.slipway.spi.check.SlipCheck;
import org.slipway.spi.check.SlipFacts;

/** Says whether a virus scanner has looked at the file. */
@Component
public final class ScanCheck implements SlipCheck {

    @Override
    public String name() {
        return "virus-scan";
    }

    @Override
    public CheckResult check(SlipFacts facts) {
        Scan scan = facts.file().scan();
        boolean expected = facts.thresholds().scanExpected();
        Said said = new Said().by("state", scan.state()).by("scanExpected", expected);
        return switch (scan.state()) {
            case CLEAN -> said.green("SCAN_CLEAN");
            case NOT_SCANNED -> expected ? said.amber("SCAN_NONE") : said.green("SCAN_NONE_WANTED");
            case WAITING -> said.amber("SCAN_WAITING");
            case INFECTED -> said.red("SCAN_INFECTED", scan.signature());
        };
    }
}
