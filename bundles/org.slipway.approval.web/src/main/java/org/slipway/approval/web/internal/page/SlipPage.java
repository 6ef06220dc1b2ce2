// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;
import java.util.Optional;
import org.slipway.web.Chip;

/**
 * One slip, its picture beside its figures.
 *
 * @param back the list that the slip is in
 * @param links the portal links of its invoice
 * @param attention whose it is, and who else looks at it
 * @param related the other slips that have to do with it
 * @param decided what the reader has decided just before
 * @param read what was read from the file
 */
public record SlipPage(
        Frame frame,
        Head head,
        Link back,
        Link links,
        Picture picture,
        Figures figures,
        ChecksPanel checks,
        Decision decision,
        AttentionPanel attention,
        RelatedPanel related,
        Optional<DecidedPanel> decided,
        ReadPanel read) {

    /** A way to another page. */
    public record Link(String label, String url) {}

    /**
     * How the slip stands, and how it got there.
     *
     * @param history its steps, in their order
     */
    public record Head(String code, Chip state, String summary, List<Notice> notices, List<Past> history) {}

    /**
     * A step that the slip has taken.
     *
     * @param when it was, and by whom it was taken
     * @param note what was said with it; empty if nothing was
     */
    public record Past(String what, String when, String note) {}

    /**
     * Something to know before anything else.
     *
     * @param links to the slips that it speaks of
     */
    public record Notice(String style, String heading, String explanation, List<Link> links) {

        /** One that speaks of no other slip. */
        public Notice(String style, String heading, String explanation) {
            this(style, heading, explanation, List.of());
        }
    }

    /**
     * What can be seen of the attachment.
     *
     * @param pages addresses of its pictures; none yet, or none at all, if empty
     * @param remarks what is to be known beside the pictures
     * @param missing why there are none
     * @param scan what a virus scanner said of it
     * @param original where it can be downloaded; empty if it can't be
     * @param again the slip that may be drawn once more, as hidden fields; empty if there is no need, or not for this reader
     */
    public record Picture(
            List<String> pages,
            Remarks remarks,
            String missing,
            String file,
            String scan,
            String original,
            Optional<Again> again) {}

    /**
     * Sentences about an attachment.
     *
     * @param ofPictures what is missing in its pictures
     * @param ofOriginal what the original holds beside what the pictures show
     */
    public record Remarks(List<String> ofPictures, List<String> ofOriginal) {}

    /**
     * A slip to be drawn once more.
     *
     * @param list that the slip was opened from; empty for the whole queue
     */
    public record Again(String slip, String list) {}

    /**
     * Amounts side by side, and everything that the customer gave.
     *
     * @param notices why some of the amounts are missing
     * @param uses the invoices that the slip pays; empty if it is only one, which is among the amounts then
     */
    public record Figures(List<Notice> notices, List<Fact> amounts, List<Use> uses, List<Fact> given) {}

    /**
     * An invoice that the slip pays.
     *
     * @param tooMuch whether it owes less by now
     */
    public record Use(String invoice, String amount, String outstanding, String otherPending, boolean tooMuch) {}

    /** One figure with its name. */
    public record Fact(String label, String value) {}

    /**
     * The decision forms.
     *
     * @param open whether there are any for this reader in this state
     */
    public record Decision(
            boolean open,
            String action,
            Target target,
            Approval approval,
            ApprovalReason reason,
            Rejection rejection,
            Hold hold) {

        /**
         * What a decision is about, as hidden fields: the version of the slip, and digests of what is shown.
         *
         * @param list that the slip was opened from; empty for the whole queue
         */
        public record Target(String version, String shown, String list) {}
    }

    /**
     * The form for approving.
     *
     * @param label whether it is the first or the second approval
     * @param hint what approving does; empty if this slip can't be approved from this page
     * @param another why only somebody else can approve it; empty if that is not so
     */
    public record Approval(String label, String hint, String another) {}

    /**
     * Why a slip is approved all the same.
     *
     * @param needed whether it is to be typed
     * @param hint what asks for it, and what to write
     * @param problem what was wrong with it; empty if nothing was
     */
    public record ApprovalReason(boolean needed, String hint, String typed, String problem) {}

    /** The form for rejecting: what was typed and what was wrong with it; empty texts where nothing was. */
    public record Rejection(List<Choice> reasons, String note, String reasonProblem, String noteProblem) {

        /** Whether the form has to be looked at again: it was sent, or something stands in it. */
        public boolean faulty() {
            return !reasonProblem.isEmpty()
                    || !noteProblem.isEmpty()
                    || !note.isEmpty()
                    || reasons.stream().anyMatch(Choice::selected);
        }
    }

    /**
     * The forms for putting on hold and back.
     *
     * @param step which of them there is
     * @param question what was typed
     * @param problem what was wrong with it; empty if nothing was
     * @param reminder the day that was typed
     * @param reminderProblem what was wrong with it; empty if nothing was
     */
    public record Hold(Step step, String question, String problem, String reminder, String reminderProblem) {

        /** Whether the form has to be looked at again: it was sent, or something stands in it. */
        public boolean faulty() {
            return !problem.isEmpty() || !reminderProblem.isEmpty() || !question.isEmpty() || !reminder.isEmpty();
        }
    }

    /** What can be done about a hold. */
    public enum Step {
        NONE,
        HOLD,
        RELEASE
    }

    /** One reason to choose. */
    public record Choice(String value, String label, boolean selected) {}
}
