// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where line breaks of a text are shown as such, the template has none of its own: it would begin a line low. */
final class LineBreaksTest {

    private static final Pattern SHOWN = Pattern.compile("class=\"[^\"]*\\bbreaks\\b[^\"]*\">([^<]*)<");

    static Stream<Path> templates() throws IOException {
        try (Stream<Path> own = Files.list(Path.of("src/main/jte"));
                Stream<Path> portal = Files.list(Path.of("../org.slipway.portal.web/src/main/jte"))) {
            return Stream.concat(own, portal).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void shouldHoldNothingButTheText_whenItsLineBreaksAreShown(Path template) throws IOException {
        List<String> shown = SHOWN.matcher(Files.readString(template))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(shown).allMatch(text -> text.matches("\\$\\{[^}\\n]+}"));
    }
}
