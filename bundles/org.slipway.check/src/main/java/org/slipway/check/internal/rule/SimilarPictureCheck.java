// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.rule;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Component;
import org.slipway.api.check.CheckResult;
import org.slipway.spi.check.FileFacts.SimilarPicture;
import org.slipway.spi.check.SlipCheck;
import org.slipway.spi.check.SlipFacts;

/** Finds pictures that show the same, more or less. That they do is a guess, and never more than something to look at. */
@Component
public final class SimilarPictureCheck implements SlipCheck {

    @Override
    public String name() {
        return "similar-picture";
    }

    @Override
    public CheckResult check(SlipFacts facts) {
        List<SimilarPicture> similar = facts.file().similar().stream()
                .filter(picture -> !picture.repeated())
                .toList();
        Said said = new Said()
                .by(CheckResult.SLIPS, list(similar, picture -> true))
                .by("percent", numbers(similar, SimilarPicture::percent))
                .by("changedLines", numbers(similar, SimilarPicture::lines));
        Predicate<SimilarPicture> open = picture -> !picture.other().expected();
        if (similar.stream().anyMatch(open)) {
            return said.amber("SIMILAR_PICTURE", list(similar, open));
        }
        return similar.isEmpty()
                ? said.green("SIMILAR_PICTURE_NONE")
                : said.green("SIMILAR_PICTURE_EXPECTED", list(similar, picture -> true));
    }

    private static String list(List<SimilarPicture> similar, Predicate<SimilarPicture> wanted) {
        return similar.stream()
                .filter(wanted)
                .map(picture -> picture.other().code().value())
                .collect(Collectors.joining(", "));
    }

    private static String numbers(List<SimilarPicture> similar, Function<SimilarPicture, Integer> number) {
        return similar.stream().map(picture -> number.apply(picture).toString()).collect(Collectors.joining(", "));
    }
}
