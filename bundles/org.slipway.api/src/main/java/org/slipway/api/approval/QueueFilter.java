// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.api.SupplierId;
import org.slipway.api.check.CheckColour;
import org.slipway.api.internal.Require;
import org.slipway.api.method.MethodKind;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SubmittedRange;

/**
 * Which slips of a list are asked for: those that everything here is true of.
 *
 * @param status empty: every status of the list
 * @param supplier empty: every supplier in reach
 * @param submitted when
 * @param claim what the customer said
 * @param marks what is noted beside the slip; it stands in no slip, so that only a store can tell
 */
public record QueueFilter(
        Optional<SlipStatus> status,
        Optional<SupplierId> supplier,
        SubmittedRange submitted,
        Claim claim,
        Marks marks) {

    /** The longest text that is looked for, in characters. */
    public static final int LONGEST_TEXT = 64;

    /** All slips of the list. */
    public static final QueueFilter NONE =
            new QueueFilter(Optional.empty(), Optional.empty(), SubmittedRange.ANY, Claim.ANY);

    /** Whatever is noted beside the slip. */
    public QueueFilter(
            Optional<SlipStatus> status, Optional<SupplierId> supplier, SubmittedRange submitted, Claim claim) {
        this(status, supplier, submitted, claim, Marks.ANY);
    }

    /**
     * What is noted beside a slip.
     *
     * @param checks the worst that its checks said last; empty: anything
     * @param mine whether only those are asked for that are assigned to whoever asks
     */
    public record Marks(Optional<CheckColour> checks, boolean mine) {

        /** Every slip. */
        public static final Marks ANY = new Marks(Optional.empty(), false);
    }

    /**
     * What is looked for in a customer's claim.
     *
     * @param method empty: paid by any kind of method
     * @param amount empty: of any amount
     * @param text a part of the slip's code, the reference number, the customer's name or the invoice number, in capitals or
     *     not, up to 64 characters; empty: any
     */
    public record Claim(Optional<MethodKind> method, Optional<AmountRange> amount, String text) {

        /** Every claim. */
        public static final Claim ANY = new Claim(Optional.empty(), Optional.empty(), "");

        public Claim {
            Require.atMost(text, LONGEST_TEXT, "text to look for");
        }

        /** Whether the slip's claim is one that is looked for. */
        public boolean matches(Slip slip) {
            return method.filter(kind -> kind != slip.figures().method().kind()).isEmpty()
                    && amount.filter(range -> !range.contains(slip.figures().amount()))
                            .isEmpty()
                    && (text.isEmpty() || mentioned(slip));
        }

        private boolean mentioned(Slip slip) {
            String wanted = capitals(text);
            return Stream.of(
                            slip.code().value(),
                            slip.figures().referenceNo(),
                            slip.origin().customer().name(),
                            slip.origin().invoiceNumber())
                    .anyMatch(word -> capitals(word).contains(wanted));
        }

        private static String capitals(String text) {
            return text.toUpperCase(Locale.ROOT);
        }
    }

    /**
     * Whether the slip, of a list and a supplier that are asked for and marked as is asked for, was submitted in time and
     * claims what is looked for.
     */
    public boolean matches(Slip slip) {
        return submitted.contains(slip.origin().submitted()) && claim.matches(slip);
    }
}
