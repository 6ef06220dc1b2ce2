// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.rule;

import org.osgi.service.component.annotations.Component;
import org.slipway.api.check.CheckResult;
import org.slipway.spi.check.SlipCheck;
import org.slipway.spi.check.SlipFacts;

/** Finds the same reference on the same receiving account, of whatever customer, however it is written. */
@Component
public final class SameReferenceCheck implements SlipCheck {

    @Override
    public String name() {
        return "same-reference";
    }

    @Override
    public CheckResult check(SlipFacts facts) {
        return new OtherSlips(facts.history().sameReference()).judge("SAME_REFERENCE");
    }
}
