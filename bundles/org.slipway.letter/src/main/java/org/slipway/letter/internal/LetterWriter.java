// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierScope;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.invoice.SupplierProfiles;
import org.slipway.api.link.IssuedLink;
import org.slipway.api.link.PortalLinks;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipRef;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.mail.Letter;
import org.slipway.spi.store.LinkStore;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.store.StoredLink;

/**
 * Writes letters from what host and store say at this moment, to the address that the host has on file now. The portal link
 * is made here and last, so that its secret is in the letter and nowhere else.
 */
public final class LetterWriter {

    private final HostLedger ledger;
    private final SupplierProfiles profiles;
    private final SlipQueries slips;
    private final Links links;

    public LetterWriter(HostLedger ledger, SupplierProfiles profiles, SlipQueries slips, Links links) {
        this.ledger = ledger;
        this.profiles = profiles;
        this.slips = slips;
        this.links = links;
    }

    /** Portal links: how one is made, and which there are. */
    public record Links(PortalLinks portal, LinkStore issued) {}

    /** The letter with an invoice. */
    LetterResult invoice(InvoiceRef ref) {
        Optional<LetterContext> about = about(ref, Optional.empty());
        if (about.isEmpty()) {
            return new LetterResult.Impossible("the host has no invoice " + ref);
        }
        if (!about.get().invoice().payable()) {
            return new LetterResult.Needless("nothing is outstanding on invoice " + ref);
        }
        return withLink(about.get(), link -> InvoiceLetter.page(about.get(), link));
    }

    /**
     * The letter about a step of a slip.
     *
     * @param number of the step, from 1
     * @param patient whether there is time to wait for what may follow at once
     */
    LetterResult step(SlipRef ref, int number, boolean patient) {
        Optional<Slip> slip = slips.find(SupplierScope.of(ref.supplier()), ref.code());
        Optional<LetterContext> about = slip.flatMap(
                found -> about(found.origin().invoice(), found.origin().language()));
        List<PastStep> steps = slips.steps(ref);
        if (slip.isEmpty() || about.isEmpty() || number < 1 || number > steps.size()) {
            return new LetterResult.Impossible(
                    "no step " + number + " of slip " + ref + ", or the host no longer has its invoice");
        }
        SlipLetter letter = new SlipLetter(about.get(), slip.get(), steps, number);
        return patient && letter.tooEarly() && !letter.needless()
                ? new LetterResult.TooEarly("its receipt may be posted any moment, and then only that is told")
                : news(about.get(), slip.get(), letter);
    }

    private LetterResult news(LetterContext about, Slip slip, SlipLetter letter) {
        if (letter.needless()) {
            return new LetterResult.Needless("the slip is past this news, or its customer knows");
        }
        long place = letter.ofTheCustomersDoing() ? place(slip) : 0;
        if (place > HourOfSubmissions.TOLD) {
            return new LetterResult.Needless("its customer was told of many slips of this hour");
        }
        return shutOut(about)
                ? new LetterResult.Needless("every portal link of its recipient was revoked")
                : withLink(about, link -> letter.page(link, place == HourOfSubmissions.TOLD));
    }

    private long place(Slip slip) {
        return HourOfSubmissions.place(slip, slips.ofInvoice(slip.origin().invoice()));
    }

    /** Whom staff has taken all links from gets no news, and with them no new link, until staff mails the invoice again. */
    private boolean shutOut(LetterContext about) {
        List<StoredLink> own = links.issued().ofInvoice(about.invoice().ref()).stream()
                .filter(link -> link.recipient().equals(about.recipient()))
                .toList();
        return !own.isEmpty() && own.stream().allMatch(link -> link.revoked().isPresent());
    }

    private Optional<LetterContext> about(InvoiceRef ref, Optional<Locale> reader) {
        return ledger.invoices(Set.of(ref))
                .flatMap(found ->
                        found.invoice(ref).map(invoice -> LetterContext.of(sender(found.supplier()), invoice, reader)));
    }

    private LetterSender sender(Supplier supplier) {
        SupplierProfile profile = profiles.of(supplier.id());
        boolean others = profile.offersOtherInvoices()
                && ledger.capabilities(supplier.id()).contains(Capability.MULTI_INVOICE);
        return new LetterSender(supplier, profile.sender(), profile.languages(), others);
    }

    private LetterResult withLink(LetterContext about, Function<IssuedLink, LetterPage> writing) {
        if (about.recipient().isBlank()) {
            return new LetterResult.Needless("the customer has no address on file");
        }
        return links.portal()
                .issue(about.invoice().ref(), about.recipient())
                .fold(
                        link -> new LetterResult.Ready(
                                letter(about, writing.apply(link)),
                                Optional.of(new LetterResult.MadeLink(
                                        about.invoice().ref(), link.selector()))),
                        refusal -> new LetterResult.Impossible("no portal link: " + refusal));
    }

    private static Letter letter(LetterContext about, LetterPage page) {
        Letter.Content content = new Letter.Content(page.opening().subject(), text(page), html(page));
        return new Letter(about.recipient(), about.senderName(), about.replyTo(), content);
    }

    // the generated methods, not jte's engine: that one looks for templates with its own class loader, which knows none

    private static String text(LetterPage page) {
        StringOutput output = new StringOutput();
        org.slipway.letter.internal.text.JteletterGenerated.render(output, null, page);
        return output.toString();
    }

    private static String html(LetterPage page) {
        StringOutput output = new StringOutput();
        org.slipway.letter.internal.html.JteletterGenerated.render(new OwaspHtmlTemplateOutput(output), null, page);
        return output.toString();
    }
}
