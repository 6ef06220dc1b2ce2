// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.check.NamedResult;
import org.slipway.api.slip.SlipFigures;
import org.slipway.approval.web.internal.page.ReadPanel;
import org.slipway.approval.web.internal.page.ReadPanel.Row;
import org.slipway.web.Formats;

/** Writes what the check of this name has read from the file, from its inputs. */
record ReadView(StaffRequest request, Formats formats) {

    private static final String CHECK = "read";

    ReadPanel of(SlipReview review) {
        Optional<Map<String, String>> inputs = review.checks().results().stream()
                .filter(named -> named.check().equals(CHECK))
                .map(NamedResult::result)
                .map(result -> result.inputs())
                .findFirst();
        return new ReadPanel(
                inputs.map(found -> rows(review.slip().figures(), found)).orElse(List.of()));
    }

    private List<Row> rows(SlipFigures typed, Map<String, String> inputs) {
        return Stream.of(
                        row("amount", formats.money(typed.amount()), inputs),
                        row("reference", typed.referenceNo(), inputs),
                        row("date", formats.date(typed.transactionDate()), inputs),
                        row("payee", typed.method().account().holder(), inputs))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Row> row(String name, String typed, Map<String, String> inputs) {
        List<String> differing = List.of(inputs.getOrDefault("differs", "").split(" ", -1));
        return Optional.ofNullable(inputs.get(name + ".read"))
                .map(read -> new Row(
                        request.text("read." + name),
                        typed,
                        written(name, read),
                        inputs.getOrDefault(name + ".where", ""),
                        differing.contains(name)));
    }

    /** As it is kept, where it is no amount or date of ours. */
    private String written(String name, String read) {
        try {
            return switch (name) {
                case "amount" -> formats.money(Money.parse(read));
                case "date" -> formats.date(LocalDate.parse(read));
                default -> read;
            };
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
            return read;
        }
    }
}
