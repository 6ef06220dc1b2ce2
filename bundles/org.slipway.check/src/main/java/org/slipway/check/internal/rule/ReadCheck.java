// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.slipway.api.check.CheckResult;
import org.slipway.api.slip.SlipFigures;
import org.slipway.check.internal.FileReading;
import org.slipway.check.internal.ReferenceFold;
import org.slipway.check.internal.ReferenceLabel;
import org.slipway.spi.check.SlipCheck;
import org.slipway.spi.check.SlipFacts;
import org.slipway.spi.file.ReadSlip;
import org.slipway.spi.file.ReadSlip.Found;
import org.slipway.spi.file.SlipReader;
import org.slipway.spi.store.FileStore;

/**
 * Compares what a reader finds in the file with what was typed. There only while a reader is. What was read is among the
 * inputs, so that the page can show it: {@code amount.read}, {@code amount.where} and so on, and {@code differs} names what
 * differs.
 */
@Component(property = "reader.cardinality.minimum:Integer=1") // there with a reader only; the bundle does without
public final class ReadCheck implements SlipCheck {

    private final FileReading reading;

    @Activate
    public ReadCheck(
            @Reference(name = "reader", cardinality = ReferenceCardinality.OPTIONAL) @Nullable SlipReader reader,
            @Reference FileStore files) {
        reading = new FileReading(Objects.requireNonNull(reader), files, SlipReader.BUDGET);
    }

    ReadCheck(FileReading reading) {
        this.reading = reading;
    }

    @Override
    public String name() {
        return "read";
    }

    @Override
    public CheckResult check(SlipFacts facts) {
        Optional<ReadSlip> found = reading.read(facts.slip().ref());
        Said said = new Said();
        if (found.isEmpty()) {
            return said.amber("READ_FAILED");
        }
        ReadSlip read = found.get();
        if (read.equals(ReadSlip.NOTHING)) {
            return said.green("READ_NOTHING");
        }
        note(said, "amount", read.amount());
        note(said, "reference", read.reference());
        note(said, "date", read.date());
        note(said, "payee", read.payee());
        String differs = String.join(" ", differing(facts.slip().figures(), read));
        said.by("differs", differs);
        return differs.isEmpty() ? said.green("READ_FITS") : said.amber("READ_DIFFERS");
    }

    private static void note(Said said, String name, Optional<? extends Found<?>> found) {
        found.ifPresent(value -> said.by(name + ".read", value.value()).by(name + ".where", value.where()));
    }

    private static List<String> differing(SlipFigures typed, ReadSlip read) {
        List<String> differing = new ArrayList<>();
        read.amount()
                .filter(found -> !found.value().equals(typed.amount()))
                .ifPresent(found -> differing.add("amount"));
        read.reference()
                .filter(found -> !same(found.value(), typed.referenceNo()))
                .ifPresent(found -> differing.add("reference"));
        read.date()
                .filter(found -> !found.value().equals(typed.transactionDate()))
                .ifPresent(found -> differing.add("date"));
        read.payee()
                .filter(found -> !CompanyCheck.alike(
                        found.value(), typed.method().account().holder()))
                .ifPresent(found -> differing.add("payee"));
        return differing;
    }

    private static boolean same(String read, String typed) {
        return ReferenceFold.key(ReferenceLabel.without(read)).equals(ReferenceFold.key(ReferenceLabel.without(typed)));
    }

    @Deactivate
    void close() {
        reading.close();
    }
}
