// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.slipway.api.SupplierId;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStep;
import org.slipway.posting.internal.SimulatedPosting;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.host.PostingAnswer;
import org.slipway.spi.host.PostingRefusal;
import org.slipway.spi.host.Receipt;
import org.slipway.spi.host.ReceiptKey;
import org.slipway.spi.store.Balance;
import org.slipway.spi.store.NewSlip;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.store.SlipAllowance;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.SubmissionAnswer;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkClaim.Attempts;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkResult;
import org.slipway.spi.work.WorkStore;
import org.slipway.testkit.store.Slips;

/** Builds of the product as it must never be, each made by what stands between it and its stores or the host. */
public final class KnownBadBuilds {

    private KnownBadBuilds() {}

    /** Posts again whatever became of the attempt before. */
    public static final class BlindRetry extends Build {

        @Override
        public WorkHandler poster(WorkHandler poster) {
            return new Attempting(
                    poster,
                    claim -> poster.attempt(new WorkClaim(claim.id(), claim.work(), Attempts.NONE, claim.fence())));
        }

        @Override
        public HostLedger host(HostLedger host) {
            return new OtherHost(host) {
                @Override
                public Set<Capability> capabilities() {
                    return EnumSet.of(Capability.UNIQUE_KEY);
                }
            };
        }
    }

    /** Judges by what it has read whether a slip can be paid, and writes it down whatever the rows hold by then. */
    public static final class ReadThenWrite extends Build {

        @Override
        Slips slips(Slips slips, World world) {
            return new Slips(
                    new OtherCommands(slips.commands()) {
                        @Override
                        public TransitionAnswer take(SlipTransition transition) {
                            boolean over = transition.balances().values().stream()
                                    .anyMatch(balance -> balance.refusal(balance.seen(), amount(transition))
                                            .isPresent());
                            return over
                                    ? new TransitionAnswer.OverOutstanding()
                                    : super.take(unconditional(transition, world));
                        }
                    },
                    slips.queries(),
                    slips.reservations());
        }

        private static Money amount(SlipTransition transition) {
            return transition.slip().figures().amount();
        }

        private static SlipTransition unconditional(SlipTransition read, World world) {
            return new SlipTransition(
                    read.slip(),
                    read.taken(),
                    read.next(),
                    read.balances().keySet().stream().collect(Collectors.toMap(Function.identity(), invoice -> {
                        Reserved now = world.database()
                                .slips()
                                .reserved(invoice, amount(read).getCurrencyUnit());
                        return new Balance(now, now.amount().plus(amount(read)));
                    })),
                    read.orders(),
                    read.grace());
        }
    }

    /** Takes the answer of a worker that was overtaken for that of the one that has the row: so it forgets a doubt. */
    public static final class NoFence extends Build {

        @Override
        List<PostingFault> faultsToMeet() {
            return Stream.of(PostingFault.SLOW_AND_REFUSED, PostingFault.ANSWER_LOST, PostingFault.REFUSED)
                    .flatMap(fault -> Collections.nCopies(9, fault).stream())
                    .toList();
        }

        @Override
        WorkStore work(WorkStore work, World world) {
            return new UnfencedWork(work, world.database());
        }
    }

    /** Takes the first look after a refusal for the last word. */
    public static final class NoLookAfterARefusal extends Build {

        @Override
        List<PostingFault> faultsToMeet() {
            return Stream.of(PostingFault.HANGING, PostingFault.REFUSED)
                    .flatMap(fault -> Collections.nCopies(9, fault).stream())
                    .toList();
        }

        @Override
        WorkHandler lateReceipts(WorkHandler lateReceipts) {
            return new Attempting(lateReceipts, claim -> new WorkResult.Done());
        }
    }

    /** Tells the customer first, and commits then. */
    public static final class AcknowledgedBeforeCommit extends Build {

        @Override
        Slips slips(Slips slips, World world) {
            return new Slips(
                    new OtherCommands(slips.commands()) {
                        @Override
                        public SubmissionAnswer submit(NewSlip slip, SlipAllowance allowance) {
                            world.history().acknowledged(slip.slip().code());
                            return super.submit(slip, allowance);
                        }
                    },
                    slips.queries(),
                    slips.reservations());
        }
    }

    /** Mails of a step while its transaction is open. */
    public static final class MailInTheTransaction extends Build {

        @Override
        WorkHandler letters(WorkHandler letters) {
            return new Attempting(letters, claim -> new WorkResult.Done());
        }

        @Override
        Slips slips(Slips slips, World world) {
            return new Slips(
                    new OtherCommands(slips.commands()) {
                        @Override
                        public SubmissionAnswer submit(NewSlip slip, SlipAllowance allowance) {
                            mail(slip.slip(), 1, slip.taken().step());
                            return super.submit(slip, allowance);
                        }

                        @Override
                        public TransitionAnswer take(SlipTransition transition) {
                            Slip slip = transition.slip();
                            mail(slip, slip.version() + 2, transition.taken().step());
                            return super.take(transition);
                        }

                        private void mail(Slip slip, long number, SlipStep step) {
                            world.history().mailed(slip.code(), number + " " + step);
                        }
                    },
                    slips.queries(),
                    slips.reservations());
        }
    }

    /** Asks again and again for what the host has refused for good. */
    public static final class RefusedTakenForUnknown extends Build {

        @Override
        public HostLedger host(HostLedger host) {
            return OtherHost.answering(
                    host,
                    answer -> answer instanceof PostingAnswer.Refused refused
                            ? new PostingAnswer.Unknown(refused.reason().name())
                            : answer);
        }
    }

    /** Tells staff that the host has refused what it may have booked. */
    public static final class UnknownTakenForRefused extends Build {

        @Override
        public HostLedger host(HostLedger host) {
            return OtherHost.answering(
                    host,
                    answer -> answer instanceof PostingAnswer.Unknown unknown
                            ? new PostingAnswer.Refused(PostingRefusal.OTHER, unknown.cause())
                            : answer);
        }
    }

    /** Posts each attempt under a key of its own. */
    public static final class KeyOfTheAttempt extends Build {

        private final Map<SlipCode, Integer> attempts = new HashMap<>();

        @Override
        public WorkHandler poster(WorkHandler poster) {
            return new Attempting(poster, claim -> {
                attempts.put(claim.work().slip().code(), claim.attempt());
                return poster.attempt(claim);
            });
        }

        @Override
        public HostLedger host(HostLedger host) {
            return new OtherHost(host) {
                @Override
                public PostingAnswer post(Receipt receipt) {
                    return super.post(new Receipt(
                            ofTheAttempt(receipt.key()),
                            receipt.supplier(),
                            receipt.customer(),
                            receipt.payment(),
                            receipt.allocations()));
                }

                @Override
                public Optional<String> find(SupplierId supplier, ReceiptKey key) {
                    return super.find(supplier, ofTheAttempt(key));
                }
            };
        }

        private ReceiptKey ofTheAttempt(ReceiptKey key) {
            int attempt = SimulatedPosting.slip(key).map(attempts::get).orElse(1);
            return new ReceiptKey(key.value() + "A" + attempt);
        }
    }
}
