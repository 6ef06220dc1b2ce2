// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.forged;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.slipway.api.check.CheckLevel;
import org.slipway.api.check.NamedResult;
import org.slipway.api.check.SlipChecks;

/** What every check says of more than 200 forged slips, and of more than 200 honest ones between which they are. */
class ForgedSlipsTest {

    private static final int WORLDS = 17;

    private final Map<Trick, List<SlipChecks>> forged = new EnumMap<>(Trick.class);
    private final List<SlipChecks> honest = new ArrayList<>();

    @Test
    void shouldFlagForgedSlipsAndLetHonestOnesPass_whenTheyComeBetweenEachOther() {
        // when
        List<Story> stories = IntStream.range(0, WORLDS)
                .parallel()
                .mapToObj(world -> new Story(new Random(world)).playedOut())
                .toList();

        // then
        stories.forEach(story -> story.forged()
                .forEach((trick, checks) ->
                        forged.computeIfAbsent(trick, none -> new ArrayList<>()).add(checks)));
        stories.forEach(story -> honest.addAll(story.honest()));
        System.out.println(table() + "forged, and the original not named: "
                + stories.stream().mapToInt(Story::unnamed).sum());
        List<SlipChecks> all = forged.values().stream().flatMap(List::stream).toList();
        assertThat(all).hasSize(204);
        assertThat(honest).hasSize(204);
        assertThat(of(all, CheckLevel.GREEN)).as("forged and green").isLessThanOrEqualTo(10); // 5 % of 204
        assertThat(stories.stream().mapToInt(Story::unnamed).sum())
                .as("forged, and the original not named")
                .isLessThanOrEqualTo(10);
        assertThat(of(honest, CheckLevel.RED)).as("honest and red").isLessThanOrEqualTo(6); // 3 %
        assertThat(of(honest, CheckLevel.AMBER))
                .as("honest and amber")
                .isLessThanOrEqualTo(30); // 10 % are aimed at, and fonts differ between machines
    }

    private static long of(List<SlipChecks> slips, CheckLevel level) {
        return slips.stream().filter(checks -> worst(checks) == level).count();
    }

    private static CheckLevel worst(SlipChecks checks) {
        return checks.worst().orElseThrow();
    }

    private String table() {
        StringBuilder table = new StringBuilder("set | slips | red | amber | green | what said so\n");
        forged.forEach((trick, slips) -> table.append(line(trick.name(), slips)));
        return table.append(line("HONEST", honest)).toString();
    }

    private static String line(String name, List<SlipChecks> slips) {
        Map<CheckLevel, Long> levels =
                slips.stream().collect(Collectors.groupingBy(ForgedSlipsTest::worst, Collectors.counting()));
        Map<String, Long> said = slips.stream()
                .flatMap(checks -> checks.results().stream())
                .filter(named -> named.result().level() != CheckLevel.GREEN)
                .collect(Collectors.groupingBy(ForgedSlipsTest::said, TreeMap::new, Collectors.counting()));
        return String.format(
                Locale.ROOT,
                "%s | %d | %d | %d | %d | %s%n",
                name,
                slips.size(),
                levels.getOrDefault(CheckLevel.RED, 0L),
                levels.getOrDefault(CheckLevel.AMBER, 0L),
                levels.getOrDefault(CheckLevel.GREEN, 0L),
                said);
    }

    private static String said(NamedResult named) {
        return named.check() + " " + named.result().level();
    }
}
