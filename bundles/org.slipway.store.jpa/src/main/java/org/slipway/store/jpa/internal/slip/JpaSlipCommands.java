// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierScope;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipStep;
import org.slipway.database.Transactions;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.SlipSeal;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.NewSlip;
import org.slipway.spi.store.SlipAllowance;
import org.slipway.spi.store.SlipCommands;
import org.slipway.spi.store.SlipNews;
import org.slipway.spi.store.SlipNewsListener;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.StepTaken;
import org.slipway.spi.store.SubmissionAnswer;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.store.jpa.internal.Database;
import org.slipway.store.jpa.internal.DatabaseClock;
import org.slipway.store.jpa.internal.audit.AuditChain;
import org.slipway.store.jpa.internal.file.FileRemarks;
import org.slipway.store.jpa.internal.file.Findings;
import org.slipway.store.jpa.internal.file.JpaWithdrawnFiles;
import org.slipway.store.jpa.internal.work.WorkRows;

/**
 * Takes the steps of slips, each with all that belongs to it in one transaction. Transactions touch the tables in one order,
 * so that no two wait for each other: file, allowance, reservation, slip, step, work, audit. What is released is so after the slip's
 * row is written, and only by whoever has written it: a step that reserves waits for no slip but its own. No step is taken while nobody is there to
 * hear of it: the news would be lost.
 */
@Component
public final class JpaSlipCommands implements SlipCommands {

    private final Transactions transactions;
    private final AuditChain audit;
    private final FileStore files;

    @Reference(
            cardinality = ReferenceCardinality.AT_LEAST_ONE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    public volatile List<SlipNewsListener> listeners = List.of();

    @Activate
    public JpaSlipCommands(@Reference Database database, @Reference FileStore files) {
        this.files = files;
        this.transactions = database.transactions();
        this.audit = database.audit();
    }

    @Override
    public SubmissionAnswer submit(NewSlip slip, SlipAllowance allowance) {
        return transactions.write(entities -> answeredBefore(entities, slip)
                .or(() -> SlipAllowances.spent(entities, slip.slip(), allowance).map(SubmissionAnswer.TooMany::new))
                .orElseGet(() -> store(entities, slip, allowance)));
    }

    private SubmissionAnswer store(EntityManager entities, NewSlip slip, SlipAllowance allowance) {
        files.storeOriginal(
                slip.slip().ref(), slip.slip().attachment(), slip.file().content());
        return obstacle(entities, slip.slip(), allowance).orElseGet(() -> insert(entities, slip));
    }

    private static Optional<SubmissionAnswer> answeredBefore(EntityManager entities, NewSlip added) {
        InvoiceRef invoice = added.slip().origin().invoice();
        return SlipRows.submitted(entities, invoice, added.submission().key())
                .<SubmissionAnswer>map(SubmissionAnswer.AlreadySubmitted::new)
                .or(() -> SlipRows.find(
                                entities, SupplierScope.EVERY, added.slip().code())
                        .map(taken -> new SubmissionAnswer.CodeTaken()));
    }

    /**
     * Others wait for whoever is counted, so it is counted late; but before it locks the slip that it is to replace, which who
     * counts the slips of the invoice reads.
     */
    private static Optional<SubmissionAnswer> obstacle(EntityManager entities, Slip slip, SlipAllowance allowance) {
        Optional<SubmissionAnswer> obstacle =
                SlipAllowances.count(entities, slip, allowance).map(SubmissionAnswer.TooMany::new);
        if (obstacle.isEmpty() && SlipRows.replaced(entities, slip)) {
            obstacle = Optional.of(new SubmissionAnswer.AlreadyReplaced());
        }
        if (obstacle.isPresent()) {
            entities.getTransaction().setRollbackOnly();
        }
        return obstacle;
    }

    private SubmissionAnswer insert(EntityManager entities, NewSlip added) {
        SlipRef ref = added.slip().ref();
        entities.persist(new SlipRow(added));
        entities.flush();
        Allocations.insert(entities, added.slip());
        Findings.begin(entities, ref, added.file().scan());
        FileRemarks.insert(entities, ref, added.file().remarks());
        List<Work> works = new ArrayList<>(added.orders());
        works.addAll(news(new SlipNews(added.taken().step(), StepRow.FIRST, added.slip())));
        StepRow step = new StepRow(ref, StepRow.FIRST, added.taken());
        order(entities, works, step, Duration.ZERO);
        record(entities, step, added.taken(), added.slip());
        return new SubmissionAnswer.Stored(added.slip());
    }

    @Override
    public TransitionAnswer take(SlipTransition transition) {
        return transactions.write(
                entities -> take(entities, transition, step -> TakingBack.of(entities, transition, step)));
    }

    @Override
    public TransitionAnswer takeHolding(SlipTransition transition, WorkClaim holder) {
        return transactions.write(entities -> take(entities, transition, step -> WorkRows.hold(entities, holder)));
    }

    @Override
    public TransitionAnswer takeInstead(SlipTransition transition, OpenWork order, AuditEntry decision) {
        return transactions.write(entities -> {
            TransitionAnswer answer =
                    take(entities, transition, step -> WorkRows.takeOut(entities, order, DatabaseClock.now(entities)));
            if (answer instanceof TransitionAnswer.Applied) {
                audit.append(entities, decision);
            }
            return answer;
        });
    }

    private TransitionAnswer take(EntityManager entities, SlipTransition transition, IntPredicate ordersTaken) {
        SlipRow row = entities.find(SlipRow.class, new SlipKey(transition.slip().ref()));
        if (row == null || row.version() != transition.slip().version()) {
            return new TransitionAnswer.Stale();
        }
        if (!transition.taken().step().startsAt(row.status())) {
            throw new IllegalStateException("a slip that is " + row.status() + " can't take the step "
                    + transition.taken().step());
        }
        return reserve(entities, row, transition).orElseGet(() -> change(entities, row, transition, ordersTaken));
    }

    /** Empty if the step reserves nothing, or has reserved all. */
    private static Optional<TransitionAnswer> reserve(EntityManager entities, SlipRow row, SlipTransition transition) {
        return transition.taken().step().effect() == SlipStep.Effect.RESERVE
                ? ReservedAmounts.reserve(entities, slip(entities, row), transition)
                : Optional.empty();
    }

    private static Slip slip(EntityManager entities, SlipRow row) {
        return Allocations.complete(entities, row);
    }

    /**
     * Writes the step down.
     *
     * @param ordersTaken takes out the orders that the step makes void, by its number, or looks whether the worker still has its
     *     order; false if it is too late for that
     */
    private TransitionAnswer change(
            EntityManager entities, SlipRow row, SlipTransition transition, IntPredicate ordersTaken) {
        int number = row.nextStep();
        row.state(transition.next());
        entities.flush();
        StepTaken taken = transition.taken();
        if (!ordersTaken.test(number)) {
            entities.getTransaction().setRollbackOnly();
            return new TransitionAnswer.TooLate();
        }
        Slip slip = slip(entities, row);
        if (taken.step().effect() == SlipStep.Effect.RELEASE) {
            ReservedAmounts.release(entities, slip);
        }
        if (taken.step() == SlipStep.WITHDRAW) {
            JpaWithdrawnFiles.begin(entities, slip.ref(), taken.at());
        }
        List<Work> works = new ArrayList<>(transition.orders());
        works.addAll(news(new SlipNews(taken.step(), number, slip)));
        StepRow step = new StepRow(slip.ref(), number, taken);
        order(entities, works, step, transition.grace());
        record(entities, step, taken, slip);
        return new TransitionAnswer.Applied(slip);
    }

    private List<Work> news(SlipNews news) {
        return listeners.stream()
                .flatMap(listener -> listener.on(news).stream())
                .toList();
    }

    /** At once, or when the step can't be taken back any more. */
    private static void order(EntityManager entities, List<Work> works, StepRow step, Duration grace) {
        if (grace.isZero()) {
            WorkRows.insert(entities, works);
        } else {
            Instant until = DatabaseClock.now(entities).plus(grace);
            step.undoable(until, works.size());
            WorkRows.insertLater(entities, works, step.number(), until);
        }
    }

    /** What every step leaves behind beside its work. */
    private void record(EntityManager entities, StepRow step, StepTaken taken, Slip slip) {
        entities.persist(step);
        audit.append(
                entities,
                new AuditEntry(
                        slip.ref().supplier(),
                        taken.step().audit(),
                        taken.by(),
                        slip.code().value(),
                        taken.at(),
                        SlipSeal.of(slip, taken).toString()));
    }
}
