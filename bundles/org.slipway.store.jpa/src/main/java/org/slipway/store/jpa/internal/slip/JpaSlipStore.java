// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.database.Transactions;
import org.slipway.spi.store.AllocationStep;
import org.slipway.spi.store.NewSlip;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.store.SlipQuery;
import org.slipway.spi.store.SlipStore;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.SubmissionAnswer;
import org.slipway.spi.store.SubmittedSlip;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.store.jpa.internal.Database;
import org.slipway.store.jpa.internal.audit.AuditChain;
import org.slipway.store.jpa.internal.file.FileChunks;
import org.slipway.store.jpa.internal.file.FileKey;
import org.slipway.store.jpa.internal.file.Findings;
import org.slipway.store.jpa.internal.outbox.WorkRows;

/**
 * Slips in tables. Transactions touch them in one order, so that no two wait for each other: file, reservation, slip,
 * outbox, audit.
 */
@Component
public final class JpaSlipStore implements SlipStore {

    private final Transactions transactions;
    private final AuditChain audit;

    @Activate
    public JpaSlipStore(@Reference Database database) {
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
        return SlipRows.find(entities, SupplierScope.EVERY, added.slip().code())
                .map(taken -> new SubmissionAnswer.CodeTaken());
    }

    private SubmissionAnswer insert(EntityManager entities, NewSlip added) {
        FileChunks.insert(entities, FileKey.original(added.slip().ref()), added.content());
        entities.persist(new SlipRow(added));
        entities.flush();
        Allocations.insert(entities, added.slip());
        Findings.await(entities, added.work());
        WorkRows.insert(entities, added.work());
        audit.append(entities, added.audit());
        return new SubmissionAnswer.Stored(added.slip());
    }

    @Override
    public Optional<SubmittedSlip> submitted(InvoiceRef invoice, SubmissionKey key) {
        return transactions.read(entities -> SlipRows.submitted(entities, invoice, key));
    }

    @Override
    public TransitionAnswer apply(SlipTransition transition) {
        return transactions.write(entities -> {
            SlipRow row =
                    entities.find(SlipRow.class, new SlipKey(transition.slip().ref()));
            if (row == null || row.version() != transition.slip().version()) {
                return new TransitionAnswer.Stale();
            }
            return allocate(entities, row, transition.allocation()).orElseGet(() -> change(entities, row, transition));
        });
    }

    /** Empty if the step was done. */
    private static Optional<TransitionAnswer> allocate(EntityManager entities, SlipRow row, AllocationStep step) {
        if (step instanceof AllocationStep.Reserve reserve) {
            return Reservations.reserve(entities, slip(entities, row), reserve);
        }
        if (step instanceof AllocationStep.Release) {
            Reservations.release(entities, slip(entities, row));
        }
        return Optional.empty();
    }

    private static Slip slip(EntityManager entities, SlipRow row) {
        return Allocations.complete(entities, List.of(row)).get(0);
    }

    private TransitionAnswer change(EntityManager entities, SlipRow row, SlipTransition transition) {
        row.state(transition.next());
        entities.flush();
        WorkRows.insert(entities, transition.work());
        audit.append(entities, transition.audit());
        return new TransitionAnswer.Applied(slip(entities, row));
    }

    @Override
    public Optional<Slip> find(SupplierScope scope, SlipCode code) {
        return transactions.read(entities -> SlipRows.find(entities, scope, code));
    }

    @Override
    public List<Slip> ofInvoice(InvoiceRef invoice) {
        return transactions.read(entities -> SlipRows.ofInvoice(entities, invoice));
    }

    @Override
    public long waiting(InvoiceRef invoice) {
        return transactions.read(entities -> SlipRows.waiting(entities, invoice));
    }

    @Override
    public List<Slip> query(SlipQuery query) {
        return transactions.read(entities -> SlipRows.query(entities, query));
    }

    @Override
    public Map<InvoiceRef, Money> pending(SupplierId supplier, Set<String> invoices, CurrencyUnit currency) {
        return transactions.read(entities -> Allocations.pending(entities, supplier, invoices, currency));
    }

    @Override
    public Reserved reserved(InvoiceRef invoice, CurrencyUnit currency) {
        return transactions.read(entities -> Reservations.read(entities, invoice, currency));
    }
}
