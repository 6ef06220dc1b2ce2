// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.Money;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.Locality;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.link.IssuedLink;
import org.slipway.letter.internal.LetterPage.Action;
import org.slipway.letter.internal.LetterPage.Fact;
import org.slipway.letter.internal.LetterPage.Opening;

/** What every letter about an invoice has to hand. */
record LetterContext(LetterSender sender, Invoice invoice, Texts texts, Figures figures) {

    /** In the reader's language if it is known and spoken, otherwise in the supplier's. */
    static LetterContext of(LetterSender sender, Invoice invoice, Optional<Locale> reader) {
        Locality locality = sender.supplier().locality();
        Texts texts = Texts.of(reader.flatMap(sender.languages()::spoken)
                .or(() -> sender.languages().first())
                .orElse(locality.locale()));
        return new LetterContext(sender, invoice, texts, new Figures(locality, texts.language()));
    }

    Supplier supplier() {
        return sender.supplier();
    }

    String supplierName() {
        return supplier().name();
    }

    /** Shown as the sender of the mail. */
    String senderName() {
        return sender.name();
    }

    /** The address for answers; empty if there is none. */
    String replyTo() {
        return sender.replyTo();
    }

    /** The address that the host has on file now; empty if it has none. */
    String recipient() {
        return invoice.header().customer().email();
    }

    String invoiceNumber() {
        return invoice.header().number();
    }

    Money outstanding() {
        return invoice.totals().outstanding();
    }

    String text(String key, String... arguments) {
        return texts.get(key, arguments);
    }

    Fact fact(String key, String value) {
        return new Fact(texts.get("fact." + key), Texts.oneLine(value));
    }

    /** What the customer wrote, in quotation marks: it never looks like what the supplier says. */
    Fact quoted(String key, String words) {
        return new Fact(
                texts.get("fact." + key),
                "\u201c" + Texts.oneLine(words.replaceAll("[\u201c\u201d]", "\"")) + "\u201d");
    }

    Opening opening(String subject) {
        String greeting = text("greeting", invoice.header().customer().name());
        return new Opening(texts.language(), subject, greeting);
    }

    /** The portal link, named after what there is to do. */
    Action action(IssuedLink link) {
        return action("action.pay", link);
    }

    /** The portal link under another name, as long as there is something to pay. */
    Action action(String key, IssuedLink link) {
        return new Action(
                text(invoice.payable() ? key : "action.view"), link.url().toString());
    }

    /** Said at the end of every letter. */
    List<String> closing(IssuedLink link) {
        String until = figures.date(link.expires()
                .minusNanos(1)
                .atZone(supplier().locality().zone())
                .toLocalDate());
        String automatic = replyTo().isEmpty()
                ? text("closing.automatic")
                : text("closing.automatic.reply", supplierName(), replyTo());
        return List.of(text(sender.offersOtherInvoices() ? "closing.link.others" : "closing.link", until), automatic);
    }
}
