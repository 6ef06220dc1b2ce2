// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What people were told, and what is known of attempts that nobody knew the end of. */
final class Told {

    private final Map<String, String> codes = new LinkedHashMap<>();
    private final Set<String> approved = new HashSet<>();
    private final Set<String> rejected = new HashSet<>();
    private final Set<String> gone = new HashSet<>();
    private final Set<String> doubtful = new HashSet<>();
    private final Map<String, String> persons = new HashMap<>();
    private final Map<String, Long> aside = new HashMap<>();
    private final Map<String, Integer> refusals = new TreeMap<>();

    /** The customer with that form reads that the slip has arrived; false if that is no news. */
    synchronized boolean acknowledged(String form, String code) {
        return codes.putIfAbsent(form, code) == null;
    }

    /** The approver reads what has become of a slip; false if that is no news. */
    synchronized boolean decided(String code, boolean rejection) {
        return (rejection ? rejected : approved).add(code);
    }

    /** The approver reads that there is no such slip. */
    synchronized void gone(String code) {
        gone.add(code);
    }

    synchronized void refused(String line) {
        String[] words = line.split(" ", 3);
        refusals.merge(words[0].equals("x") ? "form: " + words[2] : words[1], 1, Integer::sum);
    }

    synchronized void failed(String line) {
        String what = line.substring(line.indexOf('\t') + 1);
        refusals.merge(what.length() > 110 ? what.substring(0, 110) : what, 1, Integer::sum);
    }

    /** {@code d code}: in doubt; {@code k code}: set aside; {@code p code how}: a person has decided. */
    synchronized void remark(String line) {
        String[] words = line.split(" ", 3);
        if (words[0].equals("d")) {
            doubtful.add(words[1]);
        } else if (words[0].equals("p")) {
            persons.put(words[1], words[2]);
            aside.remove(words[1]);
        } else if (words[0].equals("k")) {
            aside.putIfAbsent(words[1], System.nanoTime());
        }
    }

    /** Slips whose receipts were set aside so long ago, and not found in the books, that no call for them can be on its way. */
    synchronized List<String> longAside(Duration ago) {
        long then = System.nanoTime() - ago.toNanos();
        return aside.entrySet().stream()
                .filter(seen -> seen.getValue() - then < 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    synchronized int slips() {
        return codes.size();
    }

    synchronized int decisions() {
        return approved.size() + rejected.size();
    }

    synchronized int approvals() {
        return approved.size();
    }

    synchronized int undecided() {
        return codes.size() - gone.size() - decisions();
    }

    synchronized Set<String> codes() {
        return new HashSet<>(codes.values());
    }

    synchronized Set<String> approved() {
        return Set.copyOf(approved);
    }

    synchronized Set<String> rejected() {
        return Set.copyOf(rejected);
    }

    synchronized Set<String> doubtful() {
        return Set.copyOf(doubtful);
    }

    /** How a person has ended doubts: {@code there} or {@code again}. */
    synchronized Map<String, String> persons() {
        return Map.copyOf(persons);
    }

    synchronized Map<String, Integer> refusals() {
        return new TreeMap<>(refusals);
    }
}
