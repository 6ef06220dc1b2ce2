// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.rule;

import org.osgi.service.component.annotations.Component;
import org.slipway.api.check.CheckResult;
import org.slipway.spi.check.SlipCheck;
import org.slipway.spi.check.SlipFacts;

/** Finds the same file, byte for byte. */
@Component
public final class SameFileCheck implements SlipCheck {

    @Override
    public String name() {
        return "same-file";
    }

    @Override
    public CheckResult check(SlipFacts facts) {
        return new OtherSlips(facts.file().sameBytes()).judge("SAME_FILE");
    }
}
