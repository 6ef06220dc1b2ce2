// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.rule;

import org.osgi.service.component.annotations.Component;
import org.slipway.api.check.CheckResult;
import org.slipway.spi.check.SlipCheck;
import org.slipway.spi.check.SlipFacts;

/** Finds another file that shows the same pixels. */
@Component
public final class SamePixelsCheck implements SlipCheck {

    @Override
    public String name() {
        return "same-pixels";
    }

    @Override
    public CheckResult check(SlipFacts facts) {
        return new OtherSlips(facts.file().samePixels()).judge("SAME_PIXELS");
    }
}
