// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slipway.api.PlainText;
import org.slipway.api.invoice.DigestRhythm;
import org.slipway.api.invoice.StaffDigest;
import org.slipway.api.supplier.SettingsEntry;
import org.slipway.api.supplier.SettingsRefusal;

/** Reads how staff is to be told what waits. */
final class DigestReading {

    static final int MOST_HOURS = Math.toIntExact(StaffDigest.LONGEST_WAIT.toHours());

    private static final Pattern SEPARATOR = Pattern.compile("[,;\\r\\n]+");
    private static final Pattern HOURS = Pattern.compile("\\d{1,3}");

    private DigestReading() {}

    /** As it was typed; what is wrong with it is added to the refusals, and the answer then means nothing. */
    static StaffDigest of(SettingsEntry.Digest typed, Set<SettingsRefusal> refusals) {
        Optional<List<String>> addresses = addresses(PlainText.lines(typed.addresses()));
        Optional<DigestRhythm> rhythm = DigestRhythm.parse(PlainText.line(typed.rhythm()));
        Optional<Duration> waiting = waiting(PlainText.line(typed.waitingHours()));
        refuse(addresses.isEmpty(), SettingsRefusal.DIGEST_ADDRESSES_MALFORMED, refusals);
        refuse(rhythm.isEmpty(), SettingsRefusal.DIGEST_RHYTHM_UNKNOWN, refusals);
        refuse(waiting.isEmpty(), SettingsRefusal.DIGEST_WAITING_MALFORMED, refusals);
        boolean nobody = addresses.filter(List::isEmpty).isPresent()
                && rhythm.filter(DigestRhythm::off).isEmpty();
        refuse(nobody, SettingsRefusal.DIGEST_ADDRESSES_MISSING, refusals);
        return addresses.isEmpty() || rhythm.isEmpty() || waiting.isEmpty() || nobody
                ? StaffDigest.NEVER
                : new StaffDigest(addresses.get(), rhythm.get(), waiting.get());
    }

    private static void refuse(boolean wrong, SettingsRefusal refusal, Set<SettingsRefusal> refusals) {
        if (wrong) {
            refusals.add(refusal);
        }
    }

    /** With commas, semicolons or line ends between them; empty if one is none, or there are too many. */
    static Optional<List<String>> addresses(String text) {
        List<String> addresses = Arrays.stream(SEPARATOR.split(text, -1))
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
        return addresses.size() <= StaffDigest.MAX_ADDRESSES
                        && addresses.stream().allMatch(MailboxAddress::is)
                ? Optional.of(addresses)
                : Optional.empty();
    }

    private static Optional<Duration> waiting(String text) {
        return text.isEmpty()
                ? Optional.of(StaffDigest.PLAIN_WAIT)
                : Optional.of(text)
                        .filter(hours -> HOURS.matcher(hours).matches())
                        .map(Integer::parseInt)
                        .filter(hours -> hours >= 1 && hours <= MOST_HOURS)
                        .map(Duration::ofHours);
    }
}
