// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.slipway.api.check.CheckColour;
import org.slipway.api.check.CheckLevel;
import org.slipway.api.check.CheckResult;
import org.slipway.api.check.NamedResult;
import org.slipway.api.check.SlipChecks;
import org.slipway.api.file.SameFile;
import org.slipway.api.slip.SlipCode;
import org.slipway.approval.web.internal.page.ChecksPanel;
import org.slipway.approval.web.internal.page.ChecksPanel.Line;
import org.slipway.approval.web.internal.page.ChecksPanel.Other;
import org.slipway.web.Chip;
import org.slipway.web.Formats;

/**
 * Writes what checks said, the worst first.
 *
 * @param same slips with the same attachment, of which it is known what became of them
 */
record ChecksView(StaffRequest request, Formats formats, List<SameFile> same) {

    private static final Comparator<NamedResult> WORST_FIRST = Comparator.comparing(
                    (NamedResult named) -> named.result().level())
            .reversed()
            .thenComparing(NamedResult::check);

    ChecksPanel of(SlipChecks checks) {
        String made = checks.at()
                .map(at -> request.text("checks.made", formats.time(at)))
                .orElseGet(() -> request.text("checks.waiting"));
        return new ChecksPanel(
                made,
                checks.results().stream().sorted(WORST_FIRST).map(this::line).toList());
    }

    /** How the worst of all levels is shown in lists: as the level itself, or that there is none yet. */
    static Chip chip(CheckColour colour, StaffRequest request) {
        return switch (colour) {
            case NONE -> new Chip(request.text("checks.none"), "chip");
            case GREEN -> chip(CheckLevel.GREEN, request);
            case AMBER -> chip(CheckLevel.AMBER, request);
            case RED -> chip(CheckLevel.RED, request);
        };
    }

    /** How a level is shown, here and in lists. */
    static Chip chip(CheckLevel level, StaffRequest request) {
        String style = switch (level) {
            case GREEN -> "chip chip-ok";
            case AMBER -> "chip chip-wait";
            case RED -> "chip chip-bad";
        };
        return new Chip(request.text("checks.level." + level), style);
    }

    private Line line(NamedResult named) {
        CheckResult result = named.result();
        Chip chip = chip(result.level(), request);
        return new Line(
                named.check(),
                result.level().name().toLowerCase(Locale.ROOT),
                chip.style(),
                chip.label(),
                name(named.check(), request),
                reason(result),
                new CheckInputs(request, formats).of(named),
                others(result));
    }

    /** A check by its name; one of a host's own has none of ours. */
    static String name(String check, StaffRequest request) {
        String key = "check." + check;
        return request.texts().has(key) ? request.text(key) : check;
    }

    private String reason(CheckResult result) {
        String key = "check.reason." + result.reason();
        Object[] arguments = result.arguments().stream().map(this::written).toArray();
        return request.texts().has(key) ? request.text(key, arguments) : result.reason();
    }

    private String written(Object argument) {
        if (argument instanceof Money money) {
            return formats.money(money);
        }
        return argument instanceof LocalDate date ? formats.date(date) : argument.toString();
    }

    /** Of the same supplier, so that who sees this one sees them; by what a check says itself, and not by what was typed. */
    private List<Other> others(CheckResult result) {
        return slips(result).stream()
                .map(code -> new Other(code.value(), Addresses.slip(code), state(code)))
                .toList();
    }

    /** The slips that a check names. */
    static List<SlipCode> slips(CheckResult result) {
        String codes = result.inputs().getOrDefault(CheckResult.SLIPS, "");
        return Arrays.stream(codes.split(", ", -1))
                .flatMap(code -> SlipCode.parse(code).stream())
                .toList();
    }

    private String state(SlipCode code) {
        return same.stream()
                .filter(other -> other.slip().equals(code))
                .map(other -> ListNames.chip(other.status(), request.texts()).label())
                .findFirst()
                .orElse("");
    }
}
