// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipStanding;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.NewSlip;
import org.slipway.spi.store.Reservations;
import org.slipway.spi.store.Reserved;
import org.slipway.spi.store.SlipAllowance;
import org.slipway.spi.store.SlipCommands;
import org.slipway.spi.store.SlipList;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.store.SlipQuery;
import org.slipway.spi.store.SlipSum;
import org.slipway.spi.store.SlipTransition;
import org.slipway.spi.store.SubmissionAnswer;
import org.slipway.spi.store.SubmittedSlip;
import org.slipway.spi.store.TransitionAnswer;
import org.slipway.spi.work.WorkClaim;

/** All that a store does with slips, in one hand. */
public record Slips(SlipCommands commands, SlipQueries queries, Reservations reservations)
        implements SlipCommands, SlipQueries, Reservations {

    @Override
    public SubmissionAnswer submit(NewSlip slip, SlipAllowance allowance) {
        return commands.submit(slip, allowance);
    }

    /** One of very many that may come. */
    public SubmissionAnswer submit(NewSlip slip) {
        return submit(slip, NewSlips.MANY);
    }

    @Override
    public TransitionAnswer take(SlipTransition transition) {
        return commands.take(transition);
    }

    @Override
    public TransitionAnswer takeHolding(SlipTransition transition, WorkClaim holder) {
        return commands.takeHolding(transition, holder);
    }

    @Override
    public TransitionAnswer takeInstead(SlipTransition transition, OpenWork order, AuditEntry decision) {
        return commands.takeInstead(transition, order, decision);
    }

    @Override
    public Optional<SubmittedSlip> submitted(InvoiceRef invoice, SubmissionKey key) {
        return queries.submitted(invoice, key);
    }

    @Override
    public Optional<Slip> find(SupplierScope scope, SlipCode code) {
        return queries.find(scope, code);
    }

    @Override
    public SlipList coded(SupplierScope scope, Set<SlipCode> codes) {
        return queries.coded(scope, codes);
    }

    @Override
    public SlipList ofInvoice(InvoiceRef invoice) {
        return queries.ofInvoice(invoice);
    }

    @Override
    public List<SlipStanding> standing(SupplierScope scope, Set<SlipCode> codes) {
        return queries.standing(scope, codes);
    }

    @Override
    public long waiting(InvoiceRef invoice) {
        return queries.waiting(invoice);
    }

    @Override
    public SlipList query(SlipQuery query) {
        return queries.query(query);
    }

    @Override
    public SlipList named(SupplierScope scope, String text) {
        return queries.named(scope, text);
    }

    @Override
    public Map<SlipStatus, List<SlipSum>> sums(SupplierScope scope, Set<SlipStatus> statuses, int most) {
        return queries.sums(scope, statuses, most);
    }

    @Override
    public List<PastStep> steps(SlipRef slip) {
        return queries.steps(slip);
    }

    @Override
    public Map<InvoiceRef, List<SlipCode>> inPosting(SupplierId supplier, Set<String> invoices) {
        return queries.inPosting(supplier, invoices);
    }

    @Override
    public Map<InvoiceRef, Money> pending(SupplierId supplier, Set<String> invoices, CurrencyUnit currency) {
        return reservations.pending(supplier, invoices, currency);
    }

    @Override
    public Map<InvoiceRef, Reserved> reserved(SupplierId supplier, Set<String> invoices, CurrencyUnit currency) {
        return reservations.reserved(supplier, invoices, currency);
    }

    /** What is reserved on one invoice. */
    public Reserved reserved(InvoiceRef invoice, CurrencyUnit currency) {
        return Objects.requireNonNull(reserved(invoice.supplier(), Set.of(invoice.invoice()), currency)
                .get(invoice));
    }
}
