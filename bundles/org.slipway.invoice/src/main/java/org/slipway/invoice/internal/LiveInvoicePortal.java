// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.CustomerId;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.InvoiceSummary;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.invoice.SupplierProfiles;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.portal.InvoicePortal;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.portal.OpenInvoice;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.PaymentDays;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.Reservations;
import org.slipway.spi.store.SlipList;
import org.slipway.spi.store.SlipQueries;

/** The invoice as the host has it now, beside its slips. */
@Component
public final class LiveInvoicePortal implements InvoicePortal {

    private static final Comparator<InvoiceSummary> EARLIEST_DUE = Comparator.comparing(
                    (InvoiceSummary invoice) -> invoice.header().due())
            .thenComparing(invoice -> invoice.header().number());

    private final HostLedger ledger;
    private final SlipQueries slips;
    private final Reservations reservations;
    private final SupplierProfiles profiles;
    private final Clock clock;

    @Activate
    public LiveInvoicePortal(
            @Reference(service = BoundedHost.class) HostLedger ledger,
            @Reference SlipQueries slips,
            @Reference Reservations reservations,
            @Reference SupplierProfiles profiles) {
        this(ledger, new Kept(slips, reservations), profiles, Clock.systemUTC());
    }

    LiveInvoicePortal(HostLedger ledger, Kept kept, SupplierProfiles profiles, Clock clock) {
        this.ledger = ledger;
        this.slips = kept.slips();
        this.reservations = kept.reservations();
        this.profiles = profiles;
        this.clock = clock;
    }

    /** What is kept of slips. */
    record Kept(SlipQueries slips, Reservations reservations) {}

    @Override
    public Optional<InvoiceView> view(PortalVisit visit) {
        return view(visit.invoice());
    }

    @Override
    public Optional<InvoiceView> view(Staff staff, InvoiceRef invoice) {
        return staff.mayEnter(invoice.supplier()) ? view(invoice) : Optional.empty();
    }

    private Optional<InvoiceView> view(InvoiceRef ref) {
        return ledger.invoices(Set.of(ref))
                .flatMap(found -> found.invoice(ref).map(invoice -> view(found.supplier(), invoice)));
    }

    private InvoiceView view(Supplier supplier, Invoice invoice) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, supplier.locality().zone());
        SlipList found = slips.ofInvoice(invoice.ref());
        return new InvoiceView(supplier, invoice, found, found.damaged(), today, PaymentDays.latest(now));
    }

    @Override
    public List<OpenInvoice> openInvoices(InvoiceView view, Optional<SlipCode> replaces) {
        return view.invoice().payable() ? withPending(view, ownAndOthers(view, replaces)) : List.of();
    }

    private List<InvoiceSummary> ownAndOthers(InvoiceView view, Optional<SlipCode> replaces) {
        InvoiceSummary own = view.invoice().summary();
        if (!ledger.capabilities(own.ref().supplier()).contains(Capability.MULTI_INVOICE)) {
            return List.of(own);
        }
        if (profiles.of(own.ref().supplier()).offersOtherInvoices()) {
            return with(own, other -> true);
        }
        Set<InvoiceRef> paid = replaced(view, replaces);
        return paid.isEmpty() ? List.of(own) : with(own, other -> paid.contains(other.ref()));
    }

    /** The other invoices that a rejected slip pays. */
    private static Set<InvoiceRef> replaced(InvoiceView view, Optional<SlipCode> replaces) {
        return view.slips().stream()
                .filter(slip -> replaces.filter(slip.code()::equals).isPresent())
                .filter(slip -> slip.status() == SlipStatus.REJECTED)
                .flatMap(slip -> slip.figures().settlement().allocations().stream())
                .map(Allocation::invoice)
                .filter(paid -> !paid.equals(view.invoice().ref()))
                .collect(Collectors.toSet());
    }

    private List<InvoiceSummary> with(InvoiceSummary own, Predicate<InvoiceSummary> wanted) {
        SupplierId supplier = own.ref().supplier();
        CustomerId customer = own.header().customer().id();
        CurrencyUnit currency = currency(own);
        Stream<InvoiceSummary> others = ledger.openInvoices(supplier, customer, OPEN_LIMIT).stream()
                .filter(other ->
                        !other.ref().equals(own.ref()) && currency(other).equals(currency))
                .filter(wanted)
                .limit(OPEN_LIMIT - 1L);
        return Stream.concat(Stream.of(own), others).sorted(EARLIEST_DUE).toList();
    }

    /** What will be paid of the own invoice is known from its slips; if one can't be read, the host's balance stands alone. */
    private List<OpenInvoice> withPending(InvoiceView view, List<InvoiceSummary> invoices) {
        Map<InvoiceRef, Money> pending = new HashMap<>(pendingOfOthers(view, invoices));
        pending.put(view.invoice().ref(), view.pendingKnown() ? view.pending() : Money.zero(view.currency()));
        return invoices.stream()
                .map(invoice ->
                        new OpenInvoice(invoice, pending.getOrDefault(invoice.ref(), Money.zero(view.currency()))))
                .toList();
    }

    private Map<InvoiceRef, Money> pendingOfOthers(InvoiceView view, List<InvoiceSummary> invoices) {
        InvoiceRef own = view.invoice().ref();
        Set<String> others = invoices.stream()
                .map(InvoiceSummary::ref)
                .filter(other -> !other.equals(own))
                .map(InvoiceRef::invoice)
                .collect(Collectors.toSet());
        return others.isEmpty() ? Map.of() : reservations.pending(own.supplier(), others, view.currency());
    }

    private static CurrencyUnit currency(InvoiceSummary invoice) {
        return invoice.totals().outstanding().getCurrencyUnit();
    }
}
