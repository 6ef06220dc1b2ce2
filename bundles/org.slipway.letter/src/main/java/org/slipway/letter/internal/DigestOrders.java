// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.StaffDigest;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKind;

/**
 * The work that sends a digest, one piece for each address; it names the address by its number, not by itself.
 *
 * @param number of the address in the supplier's settings, from 1
 * @param since slips submitted from then on are new
 */
record DigestOrders(int number, Instant since) {

    static final WorkKind KIND = new WorkKind("digest-mail");

    private static final String TARGET = "digest-";
    private static final Pattern NUMBERED = Pattern.compile(TARGET + "([1-9][0-9]?)");

    /** One for each address. */
    static List<Work> of(SupplierId supplier, StaffDigest digest, Instant since) {
        return numbers(digest.addresses().size())
                .mapToObj(number -> new Work(KIND, supplier, TARGET + number, since.toString()))
                .toList();
    }

    /** What such work can be about. */
    static Set<String> targets() {
        return numbers(StaffDigest.MAX_ADDRESSES)
                .mapToObj(number -> TARGET + number)
                .collect(Collectors.toSet());
    }

    private static IntStream numbers(int last) {
        return IntStream.rangeClosed(1, last);
    }

    /** Empty if it is none of these. */
    static Optional<DigestOrders> read(Work work) {
        Matcher target = NUMBERED.matcher(work.target());
        try {
            return target.matches()
                    ? Optional.of(new DigestOrders(Integer.parseInt(target.group(1)), Instant.parse(work.payload())))
                    : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
