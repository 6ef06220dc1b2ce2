// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.rule;

import org.osgi.service.component.annotations.Component;
import org.slipway.api.check.CheckResult;
import org.slipway.api.method.MethodKind;
import org.slipway.check.internal.ReferenceFold;
import org.slipway.spi.check.SlipCheck;
import org.slipway.spi.check.SlipFacts;

/** Looks at the form of a reference: GCash gives 13 digits, shown with spaces; and nobody gives letters of two scripts. */
@Component
public final class ReferenceFormCheck implements SlipCheck {

    /** Some type the words as well that stand before it. */
    private static final String GCASH = "(?:gcash|reference|ref|number|no)*[0-9]{13}";

    @Override
    public String name() {
        return "reference-form";
    }

    @Override
    public CheckResult check(SlipFacts facts) {
        String typed = facts.slip().figures().referenceNo();
        MethodKind kind = facts.slip().figures().method().kind();
        Said said = new Said().by("kind", kind).by("reference", typed);
        if (ReferenceFold.disguised(typed)) {
            return said.amber("REFERENCE_DISGUISED", typed);
        }
        return kind == MethodKind.GCASH
                        && !ReferenceFold.withoutSeparators(typed).matches(GCASH)
                ? said.amber("REFERENCE_NOT_GCASH", typed)
                : said.green("REFERENCE_FORM_FITS");
    }
}
