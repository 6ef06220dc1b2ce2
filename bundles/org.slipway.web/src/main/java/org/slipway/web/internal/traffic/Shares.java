// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal.traffic;

import java.util.HashMap;
import java.util.Map;

/** So much at once in all, and so much of it for each. */
final class Shares {

    private final long all;
    private final long each;
    private final Map<String, Long> taken = new HashMap<>();
    private long sum;

    Shares(long all, long each) {
        this.all = all;
        this.each = each;
    }

    /** Takes some, which has to be given back, unless there is not so much left, in all or for this one. */
    synchronized boolean take(String holder, long amount) {
        long own = taken.getOrDefault(holder, 0L);
        if (sum + amount > all || own + amount > each) {
            return false;
        }
        taken.put(holder, own + amount);
        sum += amount;
        return true;
    }

    synchronized void giveBack(String holder, long amount) {
        taken.computeIfPresent(holder, (key, own) -> own > amount ? own - amount : null);
        sum -= amount;
    }
}
