// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slipway.simulation.Violation;

/** What came out. */
record Findings(Reckoning.Sums sums, List<Violation> violations, Told told, Toll toll, double seconds, double healing) {

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        line(text, "slips acknowledged / found / lost", told.slips(), sums.found(), sums.lost());
        line(
                text,
                "approvals / receipts / doubled / missing",
                told.approved().size(),
                sums.receipts(),
                sums.doubled(),
                sums.missing());
        line(text, "rejections", told.rejected().size());
        line(text, "kills", toll.kills());
        toll.byPoint().forEach((how, times) -> line(text, "  " + how, times));
        line(text, "postings in doubt", told.doubtful().size());
        endings().forEach((how, times) -> line(text, "  " + how, times));
        line(text, "refused, or no answer, and asked again");
        told.refusals().forEach((why, times) -> line(text, "  " + why, times));
        List<Long> recoveries = toll.recoveries();
        line(text, "recovery median / worst", recoveries.get(0) + " ms", recoveries.get(1) + " ms");
        line(text, "slips a second", String.format("%.1f", told.slips() / seconds));
        line(text, "elapsed, and until all was well", Math.round(seconds) + " s", Math.round(healing) + " s");
        return text.toString();
    }

    private Map<String, Integer> endings() {
        Map<String, Integer> endings = new TreeMap<>();
        Set<String> posted = sums.posted();
        for (String code : told.doubtful()) {
            String person = told.persons().get(code);
            String how = person == null ? "by the worker" : person.equals("there") ? "it is there" : "post again";
            endings.merge((posted.contains(code) ? "posted: " : "not posted: ") + how, 1, Integer::sum);
        }
        return endings;
    }

    private static void line(StringBuilder text, String what, Object... figures) {
        text.append("processes: ")
                .append(what)
                .append(": ")
                .append(List.of(figures).stream()
                        .map(figure ->
                                figure instanceof Integer number ? String.format("%,d", number) : figure.toString())
                        .collect(Collectors.joining(" / ")))
                .append('\n');
    }
}
