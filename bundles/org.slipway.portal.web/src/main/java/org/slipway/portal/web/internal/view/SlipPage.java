// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal.view;

import java.util.List;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStatus;

/** One payment slip: where it stands, what happens next, and what was sent. */
public record SlipPage(Shell shell, Summary summary, Rejection rejection, List<Step> steps, List<Fact> facts) {

    /** The headline. */
    public record Summary(String code, Chip chip, String headline, String lead) {}

    /**
     * Why it was rejected; both empty if it was not.
     *
     * @param note the approver's own words
     */
    public record Rejection(String reason, String note) {

        static final Rejection NONE = new Rejection("", "");
    }

    /** A step of the slip's life. */
    public record Step(String style, String title, String detail) {}

    /** A figure that the customer gave. */
    public record Fact(String label, String value) {}

    public static SlipPage of(Visitor visitor, Slip slip) {
        String code = slip.code().value();
        return new SlipPage(
                Shell.backToInvoice(visitor, visitor.texts().get("slip.title", code)),
                summary(visitor, slip),
                rejection(visitor, slip.state()),
                new Timeline(visitor).of(slip),
                facts(visitor, slip));
    }

    public boolean rejected() {
        return !rejection.reason().isEmpty();
    }

    /** The heading of the steps: what is to come, or what was. */
    public String story() {
        boolean going = steps.stream().anyMatch(step -> step.style().equals("now"));
        return shell.text(going ? "steps.next" : "steps.past");
    }

    private static Summary summary(Visitor visitor, Slip slip) {
        SlipStatus told = slip.status() == SlipStatus.POSTING_REFUSED ? SlipStatus.APPROVED : slip.status();
        String supplier = visitor.view().supplier().name();
        return new Summary(
                slip.code().value(),
                Chip.of(slip.status(), visitor.texts()),
                visitor.texts().get("slip." + told + ".headline"),
                visitor.texts().get("slip." + told + ".lead", supplier));
    }

    private static Rejection rejection(Visitor visitor, SlipState state) {
        if (state instanceof SlipState.Rejected rejected) {
            SlipState.Rejection why = rejected.rejection();
            return new Rejection(visitor.texts().get("reject." + why.reason()), why.note());
        }
        return Rejection.NONE;
    }

    private static List<Fact> facts(Visitor visitor, Slip slip) {
        var figures = slip.figures();
        return List.of(
                fact(visitor, "amount", visitor.formats().money(figures.amount())),
                fact(visitor, "transactionDate", visitor.formats().date(figures.transactionDate())),
                fact(visitor, "company", figures.company()),
                fact(visitor, "paymentMethod", figures.method().label()),
                fact(visitor, "referenceNo", figures.referenceNo()),
                fact(visitor, "attachment", slip.attachment().fileName()));
    }

    private static Fact fact(Visitor visitor, String field, String value) {
        return new Fact(visitor.texts().get("field." + field), value);
    }
}
