// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What people were told, by their own account: nothing of it may be untrue later. */
public final class Acknowledgements {

    private final Map<String, Customer> slips = new ConcurrentHashMap<>();
    private final Queue<String> undecided = new ConcurrentLinkedQueue<>();
    private final Set<String> approved = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unanswered = new AtomicInteger();

    /** A customer was shown that the slip has arrived. */
    void slip(String code, Customer customer) {
        if (slips.put(code, customer) == null) {
            undecided.add(code);
        }
    }

    /** Somebody of staff was shown that the slip is approved. */
    void approved(String code) {
        approved.add(code);
    }

    /** Somebody has sent something, and was not answered, or told to come again. */
    void unanswered() {
        unanswered.incrementAndGet();
    }

    /** The slip that staff decides on next; null if there is none. */
    String nextUndecided() {
        return undecided.poll();
    }

    /** Staff comes back to it later. */
    void putBack(String code) {
        undecided.add(code);
    }

    /** How many slips staff has not begun to decide on. */
    public int undecided() {
        return undecided.size();
    }

    /** The codes of slips that were acknowledged. */
    public List<String> slips() {
        return List.copyOf(slips.keySet());
    }

    /** The codes of slips whose approval was acknowledged. */
    public List<String> approved() {
        return List.copyOf(approved);
    }

    /** How often somebody was not answered. */
    public int unansweredSoOften() {
        return unanswered.get();
    }

    /** What the customer of a slip sees of it. */
    public Page seenByItsCustomer(String code) {
        Customer customer = slips.get(code);
        Page slip = customer.open("/portal/slips/" + code);
        if (slip.status() != 200) {
            customer.opensTheLink(); // the session of one who paid a while ago is over
            return customer.open("/portal/slips/" + code);
        }
        return slip;
    }
}
