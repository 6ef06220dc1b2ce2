// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal.view;

import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStatus;
import org.slipway.portal.web.internal.view.SlipPage.Word;

/**
 * What the supplier says to the customer about a slip, by its state. How many have approved, and what the host said, is the
 * supplier's own affair.
 *
 * @param title over why it was rejected
 */
record SupplierWord(PortalRequest visitor, Slip slip, String title) implements SlipState.Cases<Word> {

    /** On the page of the slip. */
    static Word of(PortalRequest visitor, Slip slip) {
        return slip.state()
                .match(new SupplierWord(visitor, slip, visitor.texts().get("slip.reason")));
    }

    /**
     * Why a slip was rejected, in the form that is to replace it; nothing of one that was not.
     *
     * @param advice what to look at in the form, or empty
     */
    static Word rejection(PortalRequest visitor, Slip slip, String advice) {
        String title = visitor.texts().get("slip.again.why", slip.code().value());
        return slip.status() == SlipStatus.REJECTED
                ? slip.state().match(new SupplierWord(visitor, slip, title)).with(advice)
                : Word.NONE;
    }

    @Override
    public Word pending(SlipState.Pending state) {
        return Word.NONE;
    }

    @Override
    public Word onHold(SlipState.OnHold state) {
        return new Word("notice notice-wait", visitor.texts().get("slip.question"), "", state.note(), answer());
    }

    @Override
    public Word firstApproved(SlipState.FirstApproved state) {
        return Word.NONE;
    }

    @Override
    public Word withdrawn(SlipState.Withdrawn state) {
        return Word.NONE;
    }

    @Override
    public Word approved(SlipState.Approved state) {
        return Word.NONE;
    }

    @Override
    public Word postingRefused(SlipState.PostingRefused state) {
        return Word.NONE;
    }

    @Override
    public Word posted(SlipState.Posted state) {
        return Word.NONE;
    }

    @Override
    public Word rejected(SlipState.Rejected state) {
        SlipState.Rejection why = state.rejection();
        return new Word("notice notice-bad", title, visitor.texts().get("reject." + why.reason()), why.note(), "");
    }

    private String answer() {
        String address = visitor.view().supplier().email();
        String code = slip.code().value();
        return address.isEmpty()
                ? visitor.texts().get("slip.answerMail", code)
                : visitor.texts().get("slip.answer", address, code);
    }
}
