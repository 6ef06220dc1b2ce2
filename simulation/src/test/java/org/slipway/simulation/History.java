// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slipway.api.approval.Staff;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.ReceiptKey;

/** What everybody outside was told. */
final class History {

    private final Set<SlipCode> acknowledged = new LinkedHashSet<>();
    private final List<Told> decisions = new ArrayList<>();
    private final List<Mail> mails = new ArrayList<>();
    private final Map<ReceiptKey, Integer> ambiguous = new LinkedHashMap<>();
    private final Map<ReceiptKey, Integer> refused = new LinkedHashMap<>();
    private final Set<ReceiptKey> crossed = new LinkedHashSet<>();
    private final Set<SlipCode> told = new LinkedHashSet<>();

    /** A decision that its decider was told of: where it has led, and as which step of the slip, from 1. */
    record Told(SlipCode slip, String by, SlipStatus led, int number) {}

    /** A mail about a step: {@code 2 APPROVE}. */
    record Mail(SlipCode slip, String step) {}

    /** A customer reads that the slip has arrived. */
    void acknowledged(SlipCode slip) {
        acknowledged.add(slip);
    }

    /** Staff reads that the decision is made. */
    void decided(Staff staff, Slip slip) {
        decisions.add(new Told(slip.code(), staff.name(), slip.status(), (int) slip.version() + 1));
    }

    void mailed(SlipCode slip, String step) {
        mails.add(new Mail(slip, step));
    }

    /** The product was told this of a receipt. */
    void answered(ReceiptKey key, PostingAnswer answer) {
        if (answer instanceof PostingAnswer.Unknown) {
            ambiguous.merge(key, 1, Integer::sum);
        } else if (answer instanceof PostingAnswer.Refused) {
            refused.merge(key, 1, Integer::sum);
        }
    }

    /** How often the product was told that a receipt is refused. */
    int refusals(ReceiptKey key) {
        return refused.getOrDefault(key, 0);
    }

    /** Of two calls that were under way at once one was refused and one was taken. */
    void crossed(ReceiptKey key) {
        crossed.add(key);
    }

    /** A person reads that the receipt of this slip has arrived although the slip counts as refused. */
    void told(SlipCode slip) {
        told.add(slip);
    }

    /** Slips of which a person knows that. */
    Set<SlipCode> told() {
        return told;
    }

    /** Keys of which the host has said both. */
    Set<ReceiptKey> crossed() {
        return crossed;
    }

    Set<SlipCode> acknowledged() {
        return acknowledged;
    }

    List<Told> decisions() {
        return decisions;
    }

    List<Mail> mails() {
        return mails;
    }

    /** Keys of which nobody knew at least once what became of them. */
    Set<ReceiptKey> ambiguous() {
        return ambiguous.keySet();
    }
}
