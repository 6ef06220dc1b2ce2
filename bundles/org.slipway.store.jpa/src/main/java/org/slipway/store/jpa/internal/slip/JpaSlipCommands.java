// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipRef;
import org.slipway.database.Transactions;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.SlipSeal;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.NewSlip;
import org.slipway.spi.store.SlipCommands;
import org.slipway.spi.store.SlipNews;
import org.slipway.spi.store.SlipNewsListener;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.StepTaken;
import org.slipway.spi.store.SubmissionAnswer;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.store.jpa.internal.Database;
import org.slipway.store.jpa.internal.audit.AuditChain;
import org.slipway.store.jpa.internal.file.Findings;
import org.slipway.store.jpa.internal.work.WorkRows;

/**
 * Takes the steps of slips, each with all that belongs to it in one transaction. Transactions touch the tables in one order,
 * so that no two wait for each other: file, reservation, slip, step, work, audit. No step is taken while nobody is there to
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
    public SubmissionAnswer submit(NewSlip slip) {
        return transactions.write(entities -> {
            Optional<SubmissionAnswer> before = answeredBefore(entities, slip);
            return before.orElseGet(() -> insert(entities, slip));
        });
    }

    private static Optional<SubmissionAnswer> answeredBefore(EntityManager entities, NewSlip added) {
        InvoiceRef invoice = added.slip().origin().invoice();
        Optional<SubmissionAnswer> first = SlipRows.submitted(
                        entities, invoice, added.submission().key())
                .map(SubmissionAnswer.AlreadySubmitted::new);
        if (first.isPresent()) {
            return first;
        }
        if (SlipRows.replaced(entities, added.slip())) {
            return Optional.of(new SubmissionAnswer.AlreadyReplaced());
        }
        return SlipRows.find(entities, SupplierScope.EVERY, added.slip().code())
                .map(taken -> new SubmissionAnswer.CodeTaken());
    }

    private SubmissionAnswer insert(EntityManager entities, NewSlip added) {
        SlipRef ref = added.slip().ref();
        files.storeOriginal(ref, added.slip().attachment(), added.file().content());
        entities.persist(new SlipRow(added));
        entities.flush();
        Allocations.insert(entities, added.slip());
        Findings.begin(entities, ref, added.file().scan());
        WorkRows.insert(entities, added.orders());
        record(entities, added.taken(), StepRow.FIRST, added.slip());
        return new SubmissionAnswer.Stored(added.slip());
    }

    @Override
    public TransitionAnswer take(SlipTransition transition) {
        return transactions.write(entities -> {
            SlipRow row =
                    entities.find(SlipRow.class, new SlipKey(transition.slip().ref()));
            if (row == null || row.version() != transition.slip().version()) {
                return new TransitionAnswer.Stale();
            }
            if (!transition.taken().step().startsAt(row.status())) {
                throw new IllegalStateException("a slip that is " + row.status() + " can't take the step "
                        + transition.taken().step());
            }
            return allocate(entities, row, transition).orElseGet(() -> change(entities, row, transition));
        });
    }

    /** Empty if the step's effect on reservations was had. */
    private static Optional<TransitionAnswer> allocate(EntityManager entities, SlipRow row, SlipTransition transition) {
        return switch (transition.taken().step().effect()) {
            case NONE -> Optional.empty();
            case RESERVE -> ReservedAmounts.reserve(entities, slip(entities, row), transition);
            case RELEASE -> {
                ReservedAmounts.release(entities, slip(entities, row));
                yield Optional.empty();
            }
        };
    }

    private static Slip slip(EntityManager entities, SlipRow row) {
        return Allocations.complete(entities, List.of(row)).get(0);
    }

    private TransitionAnswer change(EntityManager entities, SlipRow row, SlipTransition transition) {
        int number = row.nextStep();
        row.state(transition.next());
        entities.flush();
        Slip slip = slip(entities, row);
        WorkRows.insert(entities, transition.orders());
        record(entities, transition.taken(), number, slip);
        return new TransitionAnswer.Applied(slip);
    }

    /** All that every step leaves behind. */
    private void record(EntityManager entities, StepTaken taken, int number, Slip slip) {
        entities.persist(new StepRow(slip.ref(), number, taken));
        SlipNews news = new SlipNews(taken.step(), number, slip);
        listeners.forEach(listener -> WorkRows.insert(entities, listener.on(news)));
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
