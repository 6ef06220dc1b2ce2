// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.api.link.IssuedLink;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipState.OnHold;
import org.slipway.api.slip.SlipState.Posted;
import org.slipway.api.slip.SlipState.Rejected;
import org.slipway.api.slip.SlipState.Rejection;
import org.slipway.api.slip.SlipStatus;
import org.slipway.mail.internal.letter.LetterPage.Action;
import org.slipway.mail.internal.letter.LetterPage.Body;
import org.slipway.mail.internal.letter.LetterPage.Fact;
import org.slipway.spi.outbox.MailKind;

/** News of a payment slip. */
final class SlipLetter {

    private final Case about;
    private final Slip slip;

    SlipLetter(Case about, Slip slip) {
        this.about = about;
        this.slip = slip;
    }

    /** The letter, or nothing if the slip's state is past this news. */
    Optional<LetterPage> page(MailKind kind, IssuedLink link) {
        return body(kind)
                .map(body ->
                        new LetterPage(about.opening(subject(kind)), body, action(kind, link), about.closing(link)));
    }

    private Action action(MailKind kind, IssuedLink link) {
        return kind == MailKind.REJECTED ? about.action("action.again", link) : about.action(link);
    }

    private String subject(MailKind kind) {
        return about.text(
                "slip." + kind + ".subject", slip.code().value(), about.invoiceNumber(), about.supplierName());
    }

    private Optional<Body> body(MailKind kind) {
        SlipState state = slip.state();
        return switch (kind) {
            case SUBMITTED -> Optional.of(news(kind, List.of()));
            case APPROVED ->
                slip.status() == SlipStatus.REJECTED ? Optional.empty() : Optional.of(news(kind, List.of()));
            case REJECTED -> state instanceof Rejected rejected ? Optional.of(rejected(rejected)) : Optional.empty();
            case ON_HOLD -> state instanceof OnHold held ? Optional.of(held(held)) : Optional.empty();
            case WITHDRAWN -> Optional.of(news(kind, List.of()));
            case POSTED -> state instanceof Posted posted ? Optional.of(posted(posted)) : Optional.empty();
        };
    }

    private Body news(MailKind kind, List<Fact> moreFacts) {
        List<Fact> facts = new ArrayList<>(List.of(
                about.fact("slip", slip.code().value()),
                about.fact("invoice", about.invoiceNumber()),
                about.fact("amount", about.figures().money(slip.figures().amount())),
                about.fact("reference", slip.figures().referenceNo())));
        facts.addAll(parts());
        facts.addAll(moreFacts);
        return new Body(paragraphs(kind), facts, List.of());
    }

    /** What goes to which invoice, where there is more than one. */
    private List<Fact> parts() {
        List<Allocation> parts = slip.figures().settlement().allocations();
        return parts.size() < 2
                ? List.of()
                : parts.stream()
                        .map(part -> new Fact(
                                about.text("fact.part", part.invoiceNumber()),
                                about.figures().money(part.amount())))
                        .toList();
    }

    private List<String> paragraphs(MailKind kind) {
        return List.of(
                about.text("slip." + kind + ".news", slip.code().value(), about.invoiceNumber(), about.supplierName()),
                about.text("slip." + kind + ".next", about.supplierName()));
    }

    private Body rejected(Rejected state) {
        Rejection rejection = state.rejection();
        List<Fact> reason = List.of(about.fact("reason", about.text("reason." + rejection.reason())));
        return quoting(news(MailKind.REJECTED, reason), rejection.note());
    }

    private Body held(OnHold state) {
        return quoting(news(MailKind.ON_HOLD, List.of()), state.note());
    }

    private static Body quoting(Body body, String note) {
        return new Body(
                body.paragraphs(),
                body.facts(),
                note.lines().map(Texts::oneLine).toList());
    }

    private Body posted(Posted state) {
        Body body = news(
                MailKind.POSTED,
                List.of(
                        about.fact("receipt", state.receiptNumber()),
                        about.fact("outstanding", about.figures().money(about.outstanding()))));
        List<String> paragraphs = new ArrayList<>(body.paragraphs());
        if (about.outstanding().isZero()) {
            paragraphs.add(about.text("slip.POSTED.settled"));
        }
        if (about.supplier().locality().country().equals("PH")) {
            paragraphs.add(about.text("slip.POSTED.noInputTax"));
        }
        return new Body(paragraphs, body.facts(), List.of());
    }
}
