// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.api.link.IssuedLink;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState.Rejected;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;
import org.slipway.api.slip.StandingSteps;
import org.slipway.letter.internal.LetterPage.Action;
import org.slipway.letter.internal.LetterPage.Body;
import org.slipway.letter.internal.LetterPage.Fact;

/** News of a payment slip: of one step that it has taken. */
final class SlipLetter {

    private final LetterContext about;
    private final Slip slip;
    private final List<PastStep> before;
    private final List<PastStep> after;
    private final PastStep news;

    /**
     * Of a step.
     *
     * @param steps all steps of the slip
     * @param number of the step, from 1
     */
    SlipLetter(LetterContext about, Slip slip, List<PastStep> steps, int number) {
        this.about = about;
        this.slip = slip;
        this.before = StandingSteps.of(steps.subList(0, number - 1));
        this.news = steps.get(number - 1);
        this.after = steps.subList(number, steps.size());
    }

    /** Whether nobody needs to be told any more, or again. */
    boolean needless() {
        return switch (news.step()) {
            case SUBMIT, ENTER, WITHDRAW, REJECT, POST -> false;
            // a receipt that the host refused is approved again: that it is approved was said before
            // one whose receipt is posted already is told that
            case APPROVE ->
                took(before, SlipStep.APPROVE) || took(after, SlipStep.POST) || slip.status() == SlipStatus.REJECTED;
            case HOLD -> !after.isEmpty();
            case RELEASE, FIRST_APPROVE, REFUSE, UNDO, UNDO_APPROVAL -> true;
        };
    }

    /** Whether the receipt may be posted any moment, which tells of the approval, too. */
    boolean tooEarly() {
        return news.step() == SlipStep.APPROVE && slip.status() == SlipStatus.APPROVED;
    }

    private static boolean took(List<PastStep> steps, SlipStep step) {
        return steps.stream().anyMatch(past -> past.step() == step);
    }

    /** Whether it tells of what the customer did; otherwise it tells of what was done about it. */
    boolean ofTheCustomersDoing() {
        return news.step() == SlipStep.SUBMIT || news.step() == SlipStep.WITHDRAW;
    }

    /**
     * The letter.
     *
     * @param last whether the customer is told of no other slip of this hour
     */
    LetterPage page(IssuedLink link, boolean last) {
        Body body = last ? with(about.text("slip.last"), body()) : body();
        return new LetterPage(about.opening(subject()), body, action(link), about.closing(link));
    }

    private static Body with(String paragraph, Body body) {
        List<String> paragraphs = new ArrayList<>(body.paragraphs());
        paragraphs.add(paragraph);
        return new Body(paragraphs, body.facts(), body.quote());
    }

    /** Who has paid is not asked to pay again. */
    private Action action(IssuedLink link) {
        return switch (news.step()) {
            case REJECT -> about.action("action.again", link);
            case WITHDRAW -> about.action(link);
            default -> about.action("action.see", link);
        };
    }

    private String subject() {
        return about.text(
                "slip." + news.step() + ".subject", slip.code().value(), about.invoiceNumber(), about.supplierName());
    }

    private Body body() {
        return switch (news.step()) {
            case SUBMIT, ENTER, FIRST_APPROVE, APPROVE, WITHDRAW, RELEASE, REFUSE, UNDO, UNDO_APPROVAL ->
                told(List.of());
            case REJECT -> quoting(told(reason().stream().toList()), news.note());
            case HOLD -> quoting(told(List.of()), news.note());
            case POST -> posted();
        };
    }

    private Optional<Fact> reason() {
        return slip.state() instanceof Rejected rejected
                ? Optional.of(about.fact(
                        "reason", about.text("reason." + rejected.rejection().reason())))
                : Optional.empty();
    }

    private Body told(List<Fact> moreFacts) {
        List<Fact> facts = new ArrayList<>(List.of(
                about.fact("slip", slip.code().value()),
                about.fact("invoice", about.invoiceNumber()),
                about.fact("amount", about.figures().money(slip.figures().amount())),
                about.quoted("reference", slip.figures().referenceNo())));
        facts.addAll(parts());
        facts.addAll(moreFacts);
        return new Body(paragraphs(), facts, List.of());
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

    private List<String> paragraphs() {
        String key = "slip." + news.step();
        return List.of(
                about.text(key + ".news", slip.code().value(), about.invoiceNumber(), about.supplierName()),
                about.text(key + ".next", about.supplierName()));
    }

    private static Body quoting(Body body, String note) {
        return new Body(
                body.paragraphs(),
                body.facts(),
                note.lines().map(Texts::oneLine).toList());
    }

    private Body posted() {
        Body body = told(List.of(
                about.fact("receipt", news.note()),
                about.fact("outstanding", about.figures().money(about.outstanding()))));
        List<String> paragraphs = new ArrayList<>(body.paragraphs());
        if (about.outstanding().isZero()) {
            paragraphs.add(about.text("slip.POST.settled"));
        }
        if (about.supplier().locality().country().equals("PH")) {
            paragraphs.add(about.text("slip.POST.noInputTax"));
        }
        return new Body(paragraphs, body.facts(), List.of());
    }
}
