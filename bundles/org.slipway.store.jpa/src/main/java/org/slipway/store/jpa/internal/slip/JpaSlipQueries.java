// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipStanding;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.database.Damage;
import org.slipway.database.Transactions;
import org.slipway.spi.store.SlipList;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.store.SlipQuery;
import org.slipway.spi.store.SlipSum;
import org.slipway.spi.store.SubmittedSlip;
import org.slipway.store.jpa.internal.Database;

/** Reads slips from their tables. */
@Component
public final class JpaSlipQueries implements SlipQueries {

    private final Transactions transactions;

    @Activate
    public JpaSlipQueries(@Reference Database database) {
        this.transactions = database.transactions();
    }

    @Override
    public Optional<SubmittedSlip> submitted(InvoiceRef invoice, SubmissionKey key) {
        return transactions.read(entities -> SlipRows.submitted(entities, invoice, key));
    }

    @Override
    public Optional<Slip> find(SupplierScope scope, SlipCode code) {
        return transactions.read(entities -> SlipRows.find(entities, scope, code));
    }

    @Override
    public SlipList coded(SupplierScope scope, Set<SlipCode> codes) {
        SlipList all = transactions.read(entities ->
                Allocations.slips(entities, codes.stream().map(SlipCode::value).toList()));
        List<Slip> inReach = all.stream()
                .filter(slip -> scope.reaches(slip.ref().supplier()))
                .toList();
        return new SlipList(inReach, List.of(), Optional.empty());
    }

    @Override
    public SlipList ofInvoice(InvoiceRef invoice) {
        return transactions.read(entities -> SlipRows.ofInvoice(entities, invoice));
    }

    @Override
    public List<SlipStanding> standing(SupplierScope scope, Set<SlipCode> codes) {
        return transactions.read(entities -> SlipRows.standing(entities, scope, codes));
    }

    @Override
    public long waiting(InvoiceRef invoice) {
        return transactions.read(entities -> SlipRows.waiting(entities, invoice));
    }

    @Override
    public SlipList query(SlipQuery query) {
        return transactions.read(entities -> SlipLists.query(entities, query));
    }

    @Override
    public SlipList named(SupplierScope scope, String text) {
        return transactions.read(entities -> NamedSlips.find(entities, scope, text));
    }

    @Override
    public Map<SlipStatus, List<SlipSum>> sums(SupplierScope scope, Set<SlipStatus> statuses, int most) {
        return transactions.read(entities -> StatusSums.of(entities, scope, statuses, most));
    }

    @Override
    public List<PastStep> steps(SlipRef slip) {
        return transactions.read(entities -> entities.createQuery(
                        "SELECT s FROM StepRow s WHERE s.supplier = :supplier AND s.code = :code ORDER BY s.number",
                        StepRow.class)
                .setParameter("supplier", slip.supplier().value())
                .setParameter("code", slip.code().value())
                .getResultStream()
                .map(row -> Damage.checked(
                        "step " + row.number() + " of slip " + slip.code().value(), row::toStep))
                .toList());
    }

    @Override
    public Map<InvoiceRef, List<SlipCode>> inPosting(SupplierId supplier, Set<String> invoices) {
        return transactions.read(entities -> Allocations.inPosting(entities, supplier, invoices));
    }
}
