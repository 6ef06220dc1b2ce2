// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal.view;

import java.util.ArrayList;
import java.util.List;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.CustomerStanding;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;
import org.slipway.web.Chip;

/**
 * One payment slip: where it stands, what happens next, what was sent, and what can be done about it.
 *
 * @param uses what the payment is used for; empty when all of it pays the invoice of the visit
 */
public record SlipPage(
        Shell shell, Summary summary, Word word, List<Step> steps, List<Fact> facts, List<Fact> uses, Offer offer) {

    /** The headline. */
    public record Summary(String code, Chip chip, String headline, String lead) {}

    /**
     * What the supplier says about it: why it was rejected, or what is asked while it is on hold.
     *
     * @param style of the notice; empty if nothing is said
     * @param reason in the product's words, empty if there is none
     * @param note in the supplier's own words, empty if there are none
     * @param answer what the customer can do about it; empty if nothing is to be said of that
     */
    public record Word(String style, String title, String reason, String note, String answer) {

        static final Word NONE = new Word("", "", "", "", "");

        Word with(String advice) {
            return new Word(style, title, reason, note, advice);
        }
    }

    /** A step of the slip's life. */
    public record Step(String style, String title, String detail) {}

    /** A figure that the customer gave. */
    public record Fact(String label, String value) {}

    /**
     * What the customer can do now.
     *
     * @param withdraw the form's token if the slip can be taken back, otherwise empty
     * @param again whether it can be submitted again
     * @param replaced the code of the slip that stands for this one by now, empty if there is none
     * @param replaces the code of the slip that this one stands for, empty if there is none
     */
    public record Offer(String withdraw, boolean again, String replaced, String replaces) {}

    /**
     * The page.
     *
     * @param formToken for a form on the page
     */
    public static SlipPage of(PortalRequest visitor, Slip slip, CustomerStanding standing, String formToken) {
        String code = slip.code().value();
        return new SlipPage(
                Shell.backToInvoice(visitor, visitor.texts().get("slip.title", code)),
                summary(visitor, slip),
                SupplierWord.of(visitor, slip),
                new Timeline(visitor).of(slip.status(), standing.history()),
                facts(visitor, slip),
                uses(visitor, slip),
                offer(slip, standing, formToken));
    }

    /** The heading of the steps: what is to come, or what was. */
    public String story() {
        boolean going = steps.stream().anyMatch(step -> step.style().equals("now"));
        return shell.text(going ? "steps.next" : "steps.past");
    }

    private static Summary summary(PortalRequest visitor, Slip slip) {
        SlipStatus told = told(slip.status());
        String supplier = visitor.view().supplier().name();
        return new Summary(
                slip.code().value(),
                Chips.of(slip.status(), visitor.texts()),
                visitor.texts().get("slip." + told + ".headline"),
                visitor.texts().get("slip." + told + ".lead", supplier));
    }

    /** How many of the supplier's staff have approved, and what its host said, is its own affair. */
    private static SlipStatus told(SlipStatus status) {
        return switch (status) {
            case PENDING, FIRST_APPROVED -> SlipStatus.PENDING;
            case APPROVED, POSTING_REFUSED -> SlipStatus.APPROVED;
            case ON_HOLD, POSTED, REJECTED, WITHDRAWN -> status;
        };
    }

    private static List<Fact> facts(PortalRequest visitor, Slip slip) {
        var figures = slip.figures();
        List<Fact> facts = new ArrayList<>(List.of(
                fact(visitor, "amount", visitor.formats().money(figures.amount())),
                fact(visitor, "transactionDate", visitor.formats().date(figures.transactionDate())),
                fact(visitor, "company", figures.company()),
                fact(visitor, "paymentMethod", figures.method().label()),
                fact(visitor, "referenceNo", figures.referenceNo())));
        figures.settlement().shortPayment().ifPresent(why -> {
            facts.add(fact(visitor, "shortReason", visitor.texts().get("short." + why.reason())));
            if (!why.note().isEmpty()) {
                facts.add(fact(visitor, "note", why.note()));
            }
        });
        facts.add(fact(visitor, "attachment", slip.attachment().fileName()));
        return facts;
    }

    private static Fact fact(PortalRequest visitor, String field, String value) {
        return new Fact(visitor.texts().get("field." + field), value);
    }

    private static List<Fact> uses(PortalRequest visitor, Slip slip) {
        var figures = slip.figures();
        List<Allocation> allocations = figures.settlement().allocations();
        boolean plain = allocations.size() == 1
                && allocations.get(0).invoice().equals(visitor.visit().invoice())
                && figures.surplus().isZero();
        if (plain) {
            return List.of();
        }
        List<Fact> uses = new ArrayList<>();
        for (Allocation allocation : allocations) {
            uses.add(new Fact(
                    visitor.texts().get("invoice.title", allocation.invoiceNumber()),
                    visitor.formats().money(allocation.amount())));
        }
        if (figures.surplus().isPositive()) {
            uses.add(new Fact(
                    visitor.texts().get("use.surplus"), visitor.formats().money(figures.surplus())));
        }
        return uses;
    }

    private static Offer offer(Slip slip, CustomerStanding standing, String formToken) {
        return new Offer(
                standing.withdrawal().isEmpty() ? formToken : "",
                standing.again(),
                standing.replacedBy().map(SlipCode::value).orElse(""),
                slip.origin().replaces().map(SlipCode::value).orElse(""));
    }
}
