// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal.letter;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierScope;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.NotificationRefusal;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.link.IssuedLink;
import org.slipway.api.link.IssuedLinks;
import org.slipway.api.link.LinkSummary;
import org.slipway.api.link.PortalLinks;
import org.slipway.api.slip.Slip;
import org.slipway.mail.internal.letter.Letter.Content;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.outbox.Work.InvoiceMail;
import org.slipway.spi.outbox.Work.SendMail;
import org.slipway.spi.outbox.Work.SlipMail;
import org.slipway.spi.store.SlipStore;

/**
 * Writes letters from what host and store say at this moment. The portal link is made here, so that its secret is in
 * the letter and nowhere else.
 */
public final class LetterWriter {

    private final HostLedger ledger;
    private final SlipStore slips;
    private final PortalLinks links;
    private final IssuedLinks issued;

    public LetterWriter(HostLedger ledger, SlipStore slips, PortalLinks links, IssuedLinks issued) {
        this.ledger = ledger;
        this.slips = slips;
        this.links = links;
        this.issued = issued;
    }

    /** Writes the letter that is asked for. */
    public Draft write(SendMail work) {
        if (work instanceof InvoiceMail mail) {
            return invoiceLetter(mail);
        }
        return slipLetter((SlipMail) work);
    }

    private Draft invoiceLetter(InvoiceMail mail) {
        Optional<Case> about = about(mail.invoice(), Optional.empty());
        if (about.isEmpty()) {
            return new Draft.Impossible("the host has no invoice " + mail.invoice());
        }
        if (!about.get().invoice().payable()) {
            return new Draft.Needless("nothing is outstanding on invoice " + mail.invoice());
        }
        return withLink(about.get(), mail.recipient(), link -> Optional.of(InvoiceLetter.page(about.get(), link)));
    }

    private Draft slipLetter(SlipMail mail) {
        Optional<Slip> slip =
                slips.find(SupplierScope.of(mail.slip().supplier()), mail.slip().code());
        Optional<Case> about = slip.flatMap(
                found -> about(found.origin().invoice(), found.origin().language()));
        if (slip.isEmpty() || about.isEmpty()) {
            return new Draft.Impossible("no slip " + mail.slip() + ", or the host no longer has its invoice");
        }
        if (shutOut(about.get().invoice().ref(), mail.recipient())) {
            return new Draft.Needless("every portal link of its recipient was revoked");
        }
        SlipLetter letter = new SlipLetter(about.get(), slip.get());
        return withLink(about.get(), mail.recipient(), link -> letter.page(mail.kind(), link));
    }

    /** Whom staff has taken all links from gets no news, and with them no new link, until staff mails the invoice again. */
    private boolean shutOut(InvoiceRef invoice, String recipient) {
        List<LinkSummary> own = issued.of(invoice).stream()
                .filter(link -> link.recipient().equals(recipient))
                .toList();
        return !own.isEmpty() && own.stream().allMatch(link -> link.revoked().isPresent());
    }

    private Optional<Case> about(InvoiceRef ref, Optional<Locale> reader) {
        Optional<Supplier> supplier = ledger.supplier(ref.supplier());
        Optional<Invoice> invoice = supplier.flatMap(found -> ledger.invoice(ref));
        return invoice.map(found -> Case.of(supplier.orElseThrow(), found, reader));
    }

    private Draft withLink(Case about, String recipient, Function<IssuedLink, Optional<LetterPage>> writing) {
        Outcome<IssuedLink, NotificationRefusal> link =
                links.issue(about.invoice().ref(), recipient);
        return link.fold(
                issued -> writing.apply(issued)
                        .<Draft>map(page -> new Draft.Ready(letter(about.supplier(), recipient, page)))
                        .orElseGet(() -> new Draft.Needless("the slip is past this news")),
                refusal -> new Draft.Impossible("no portal link: " + refusal));
    }

    private static Letter letter(Supplier supplier, String recipient, LetterPage page) {
        Content content = new Content(page.opening().subject(), text(page), html(page));
        return new Letter(recipient, supplier.name(), supplier.email(), content);
    }

    // the generated methods, not jte's engine: that one looks for templates with its own class loader, which knows none
    private static String text(LetterPage page) {
        StringOutput output = new StringOutput();
        org.slipway.mail.internal.text.JteletterGenerated.render(output, null, page);
        return output.toString();
    }

    private static String html(LetterPage page) {
        StringOutput output = new StringOutput();
        org.slipway.mail.internal.html.JteletterGenerated.render(new OwaspHtmlTemplateOutput(output), null, page);
        return output.toString();
    }
}
