// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.slipway.api.file.FileType;
import org.slipway.spi.file.ReadSlip;
import org.slipway.spi.file.ReadSlip.Found;
import org.slipway.spi.file.SlipReader;

/** Reads of every file what a test says, and notes which files it was given. */
public final class FakeSlipReader implements SlipReader {

    private final List<String> given = new ArrayList<>();
    private final Supplier<ReadSlip> answer;

    /** The answer may be late, or throw. */
    public FakeSlipReader(Supplier<ReadSlip> answer) {
        this.answer = answer;
    }

    /** What {@link SlipBuilder#slip()} says, as it starts, all of it on one page. */
    public static ReadSlip asTyped() {
        return new ReadSlip(
                found(Money.parse("PHP 5000.00")),
                found("1234 567 890123"),
                found(LocalDate.of(2026, 3, 1)),
                found("TALA TRADING CORP"));
    }

    /** A value on page 1. */
    public static <V> Optional<Found<V>> found(V value) {
        return Optional.of(new Found<>(value, "page 1"));
    }

    @Override
    public ReadSlip read(FileType type, byte[] original) {
        given.add(type + " of " + original.length + " bytes");
        return answer.get();
    }

    /** The files, in the order in which they came. */
    public List<String> given() {
        return List.copyOf(given);
    }
}
