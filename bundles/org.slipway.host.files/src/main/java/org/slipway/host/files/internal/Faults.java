// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.util.ArrayList;
import java.util.List;

/** All that is wrong in one file; the first ones word by word. */
final class Faults {

    static final int MOST = 100;

    private final List<Fault> first = new ArrayList<>();
    private final List<Boolean> personal = new ArrayList<>();
    private long count;

    void add(Fault fault) {
        add(fault, false);
    }

    /** With whether its value is kept out of the log. */
    void add(Fault fault, boolean hidden) {
        count++;
        if (first.size() < MOST) {
            first.add(fault);
            personal.add(hidden);
        }
    }

    boolean none() {
        return count == 0;
    }

    long count() {
        return count;
    }

    List<Fault> first() {
        return List.copyOf(first);
    }

    /** The first one, in words for the log. */
    String forTheLog() {
        Fault fault = first.get(0);
        String more = count == 1 ? "" : "; and " + (count - 1) + " more";
        return (personal.get(0) ? fault.withoutValue() : fault) + more;
    }

    /** All of them, a line each. */
    String forPeople() {
        StringBuilder text = new StringBuilder();
        first.forEach(fault -> text.append(fault).append("\r\n"));
        if (count > first.size()) {
            text.append("and ").append(count - first.size()).append(" more\r\n");
        }
        return text.toString();
    }
}
