// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;
import org.slipway.api.file.Content;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.NotificationRefusal;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.link.IssuedLink;
import org.slipway.api.link.LinkRefusal;
import org.slipway.api.link.PortalLinks;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.method.MethodAccount;
import org.slipway.api.method.OfferedMethod;
import org.slipway.api.method.PaymentMethod;
import org.slipway.api.method.PaymentMethods;
import org.slipway.api.method.PaymentOption;
import org.slipway.api.method.PaymentOptions;
import org.slipway.api.method.QrPh;
import org.slipway.api.portal.FormInvoices;
import org.slipway.api.portal.InvoicePortal;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.portal.OpenInvoice;
import org.slipway.api.slip.Acknowledgement;
import org.slipway.api.slip.Acknowledgements;
import org.slipway.api.slip.CustomerSlips;
import org.slipway.api.slip.CustomerStanding;
import org.slipway.api.slip.DamagedSlip;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;
import org.slipway.api.slip.WithdrawRefusal;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.Methods;
import org.slipway.testkit.Suppliers;

/** Everything behind the portal but the submission: two links, each for an invoice of its own, and what a test sets. */
final class FakePortal
        implements PortalLinks, InvoicePortal, PaymentOptions, PaymentMethods, CustomerSlips, Acknowledgements {

    static final String LINK = "selectorA.secretA";
    static final QrPh QR = new QrPh("00020101021128440011ph.ppmi.p2m0111SAMPLEPHXXX03100004561288"
            + "5204594353036085802PH5912Tala Trading6011Makati City6304C9C0");
    static final String OTHER_LINK = "selectorB.secretB";
    static final String EXPIRED_LINK = "selectorX.secretX";

    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    Supplier supplier = Suppliers.TALA;
    Invoice invoice = InvoiceBuilder.invoice().build();
    List<PaymentMethod> methods = List.of(Methods.GCASH, Methods.INSTAPAY);
    List<PaymentOption> options = List.of(new PaymentOption(
            "upload-payment-slip", "Upload Payment Slip", "Attach the proof of payment.", Optional.empty()));
    boolean revoked;

    /** How often a link was opened, right or wrong. */
    int opened;

    /** How often the invoices were read. */
    int readings;

    SupplierProfile profile = SupplierProfile.PLAIN;
    final FakePdfs pdfs = new FakePdfs();
    final List<Slip> slips = new ArrayList<>();
    final List<DamagedSlip> damaged = new ArrayList<>();
    List<PastStep> history = List.of();

    /** What the form is filled with in place of a rejected slip's amount. */
    Optional<String> drafted = Optional.empty();

    final List<OpenInvoice> open = new ArrayList<>();
    final List<String> renewed = new ArrayList<>();

    @Override
    public Outcome<IssuedLink, NotificationRefusal> issue(InvoiceRef ref, String recipient) {
        return Outcome.accepted(
                new IssuedLink("selectorA", URI.create("http://localhost/portal/l/" + LINK), Instant.MAX));
    }

    @Override
    public Outcome<PortalVisit, LinkRefusal> open(String token) {
        opened++;
        return switch (token) {
            case LINK -> resume("selectorA");
            case OTHER_LINK -> resume("selectorB");
            case EXPIRED_LINK -> Outcome.refused(LinkRefusal.EXPIRED);
            default -> Outcome.refused(LinkRefusal.UNKNOWN);
        };
    }

    @Override
    public Outcome<PortalVisit, LinkRefusal> resume(String selector) {
        if (revoked) {
            return Outcome.refused(LinkRefusal.UNKNOWN);
        }
        String id = selector.equals("selectorA") ? "1001" : "2002";
        return Outcome.accepted(new PortalVisit(selector, new InvoiceRef(supplier.id(), id), "payables@narra.example"));
    }

    @Override
    public void discard(InvoiceRef ref, String selector) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void renew(String selector) {
        renewed.add(selector);
    }

    @Override
    public Optional<InvoiceView> view(PortalVisit visit) {
        readings++;
        Invoice shown = visit.selector().equals("selectorA")
                ? invoice
                : InvoiceBuilder.invoice().id("2002").build();
        LocalDate today = LocalDate.of(2026, 3, 2);
        return Optional.of(new InvoiceView(supplier, shown, slipsOf(visit), damaged, today, today));
    }

    @Override
    public Optional<InvoiceView> view(Staff staff, InvoiceRef ref) {
        throw new UnsupportedOperationException("no staff here");
    }

    @Override
    public List<OpenInvoice> openInvoices(InvoiceView view, Optional<SlipCode> replaces) {
        readings++;
        return open;
    }

    @Override
    public List<PaymentOption> available(String country, Locale reader) {
        return options;
    }

    @Override
    public List<OfferedMethod> offered(SupplierId of) {
        return methods.stream()
                .map(method -> method.equals(Methods.INSTAPAY) ? coded(method) : Methods.offered(method))
                .toList();
    }

    private static OfferedMethod coded(PaymentMethod method) {
        OfferedMethod plain = Methods.offered(method);
        MethodAccount account = new MethodAccount(
                method.kind(),
                method.account(),
                plain.account().currency(),
                plain.account().country(),
                Optional.of(QR));
        return new OfferedMethod(plain.supplier(), plain.id(), plain.presentation(), account);
    }

    @Override
    public Optional<Slip> find(PortalVisit visit, SlipCode code) {
        return slipsOf(visit).stream().filter(slip -> slip.code().equals(code)).findFirst();
    }

    @Override
    public List<Slip> all(PortalVisit visit) {
        return slipsOf(visit);
    }

    /** Its history is made of its state: every step at noon, but for the submission. */
    @Override
    public CustomerStanding standing(PortalVisit visit, InvoiceView view, Slip slip) {
        Optional<SlipCode> replacedBy = slipsOf(visit).stream()
                .filter(other -> other.standsFor(slip.code()))
                .map(Slip::code)
                .findFirst();
        boolean own = slip.origin().invoice().equals(visit.invoice());
        Optional<WithdrawRefusal> withdrawal = own && SlipStep.WITHDRAW.startsAt(slip.status())
                ? Optional.empty()
                : Optional.of(WithdrawRefusal.DECIDED);
        return new CustomerStanding(
                history.isEmpty() ? StateHistory.of(slip) : history,
                withdrawal,
                slip.status() == SlipStatus.REJECTED && replacedBy.isEmpty() && invoice.payable(),
                replacedBy);
    }

    /** Always at noon. */
    @Override
    public Outcome<Slip, WithdrawRefusal> withdraw(PortalVisit visit, SlipCode code) {
        Optional<Slip> slip = find(visit, code);
        if (slip.isEmpty()) {
            return Outcome.refused(WithdrawRefusal.NOT_FOUND);
        }
        if (!(slip.get().state() instanceof SlipState.Withdrawable state)) {
            return slip.get().status() == SlipStatus.WITHDRAWN
                    ? Outcome.accepted(slip.get())
                    : Outcome.refused(WithdrawRefusal.DECIDED);
        }
        Slip old = slip.get();
        Slip withdrawn = new Slip(
                old.ref(), old.origin(), old.figures(), old.attachment(), state.withdraw(NOON), old.version() + 1);
        slips.set(slips.indexOf(old), withdrawn);
        return Outcome.accepted(withdrawn);
    }

    @Override
    public Optional<SlipEntry> draft(PortalVisit visit, FormInvoices read, SlipCode code) {
        return find(visit, code)
                .filter(slip -> slip.status() == SlipStatus.REJECTED)
                .map(slip -> new SlipEntry(
                        slip.figures().transactionDate().toString(),
                        slip.figures().company(),
                        slip.figures().method().id().value(),
                        slip.figures().referenceNo(),
                        drafted.orElseGet(
                                () -> slip.figures().amount().getAmount().toPlainString())));
    }

    /** A few bytes that name the slip and the language. */
    @Override
    public Optional<Acknowledgement> of(PortalVisit visit, SlipCode code, Locale reader) {
        return find(visit, code)
                .map(slip -> new Acknowledgement(
                        "acknowledgement-" + slip.code() + ".pdf", bytes(slip.code() + " " + reader.getLanguage())));
    }

    private static Content bytes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    private List<Slip> slipsOf(PortalVisit visit) {
        return slips.stream()
                .filter(slip -> slip.origin().invoice().equals(visit.invoice()))
                .toList();
    }
}
