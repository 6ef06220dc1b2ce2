// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.rule;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import org.slipway.api.check.CheckResult;
import org.slipway.check.internal.ReferenceFold;
import org.slipway.spi.check.SlipCheck;
import org.slipway.spi.check.SlipFacts;

/** Compares the company that was typed with the customer of the invoice, without the words that every company has. */
@Component
public final class CompanyCheck implements SlipCheck {

    private static final Set<String> FORMS = Set.of(
            "inc",
            "incorporated",
            "corp",
            "corporation",
            "co",
            "company",
            "ltd",
            "limited",
            "pte",
            "llc",
            "opc",
            "the");

    /** As words are compared. */
    private static final Set<String> FORM_KEYS =
            FORMS.stream().map(ReferenceFold::key).collect(Collectors.toUnmodifiableSet());

    @Override
    public String name() {
        return "company";
    }

    @Override
    public CheckResult check(SlipFacts facts) {
        String typed = facts.slip().figures().company();
        String customer = facts.slip().origin().customer().name();
        Said said = new Said().by("company", typed).by("customer", customer);
        return alike(typed, customer) ? said.green("COMPANY_FITS") : said.amber("COMPANY_DIFFERS", typed, customer);
    }

    /** Whether all words of one name are in the other. */
    static boolean alike(String one, String other) {
        Set<String> ours = words(one);
        Set<String> theirs = words(other);
        return ours.containsAll(theirs) || theirs.containsAll(ours);
    }

    private static Set<String> words(String name) {
        Set<String> words = Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .map(ReferenceFold::key)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
        Set<String> own =
                words.stream().filter(word -> !FORM_KEYS.contains(word)).collect(Collectors.toSet());
        return own.isEmpty() ? words : own;
    }
}
