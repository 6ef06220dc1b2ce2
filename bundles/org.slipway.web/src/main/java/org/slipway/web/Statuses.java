// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import java.util.List;
import java.util.Set;
import org.slipway.api.approval.AssignmentRefusal;
import org.slipway.api.approval.DecisionRefusal;
import org.slipway.api.approval.DrawingRefusal;
import org.slipway.api.approval.SavedFilterRefusal;
import org.slipway.api.approval.SessionRefusal;
import org.slipway.api.approval.UndoRefusal;
import org.slipway.api.audit.AuditRefusal;
import org.slipway.api.books.BooksRefusal;
import org.slipway.api.invoice.NotificationRefusal;
import org.slipway.api.link.LinkDecisionRefusal;
import org.slipway.api.method.MethodRefusal;
import org.slipway.api.operation.OperationRefusal;
import org.slipway.api.posting.ComparisonRefusal;
import org.slipway.api.posting.PostingDecisionRefusal;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.api.slip.WithdrawRefusal;
import org.slipway.api.supplier.SettingsRefusal;

/** The HTTP status of every refusal, for every page and whoever else answers by HTTP: the one place that knows. */
public final class Statuses {

    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private static final Set<SlipProblem> CROWDED =
            Set.of(SlipProblem.TOO_MANY_WAITING, SlipProblem.INVOICE_USED_UP, SlipProblem.CUSTOMER_USED_UP);

    private Statuses() {}

    /** Of a decision on a slip. */
    public static int of(DecisionRefusal refusal) {
        return switch (refusal) {
            case NOT_FOUND -> NOT_FOUND;
            case NOT_ALLOWED, SAME_APPROVER, OWN_ACCOUNT, OWN_ENTRY -> FORBIDDEN;
            case STALE,
                    FINDINGS_CHANGED,
                    BALANCE_CHANGED,
                    BALANCE_NOT_SHOWN,
                    HOST_UNAVAILABLE,
                    INVOICE_UNKNOWN,
                    DECIDED,
                    NOT_HOLDABLE,
                    OVER_OUTSTANDING,
                    IN_DOUBT,
                    CURRENCY_CHANGED,
                    NOT_AS_SEALED,
                    SCAN_WAITING,
                    INFECTED,
                    CHECKS_WAITING,
                    NOT_GREEN,
                    NO_PICTURE -> CONFLICT;
            case REASON_MISSING, NOTE_MISSING, NOTE_TOO_LONG, REMINDER_OUT_OF_RANGE -> UNPROCESSABLE;
        };
    }

    /** Of a slip that was not assigned or released. */
    public static int of(AssignmentRefusal refusal) {
        return switch (refusal) {
            case NOT_FOUND -> NOT_FOUND;
            case NOT_ALLOWED -> FORBIDDEN;
            case DECIDED -> CONFLICT;
            case NAME_MISSING, NAME_TOO_LONG, NOT_A_COLLEAGUE -> UNPROCESSABLE;
        };
    }

    /** Of an attachment that is not drawn again. */
    public static int of(DrawingRefusal refusal) {
        return switch (refusal) {
            case NOT_FOUND -> NOT_FOUND;
            case NOT_ALLOWED -> FORBIDDEN;
            case DRAWN, UNDER_WAY, REMOVED, INFECTED -> CONFLICT;
        };
    }

    /** Of a filter that was not kept. */
    public static int of(SavedFilterRefusal refusal) {
        return switch (refusal) {
            case NOT_ALLOWED -> FORBIDDEN;
            case TOO_MANY -> CONFLICT;
            case NAME_MISSING, NAME_TOO_LONG, FILTER_TOO_LONG -> UNPROCESSABLE;
        };
    }

    /** Of sessions of a colleague that are not shown or ended. */
    public static int of(SessionRefusal refusal) {
        return switch (refusal) {
            case NOT_FOUND -> NOT_FOUND;
            case NOT_ALLOWED -> FORBIDDEN;
        };
    }

    /** Of a decision on a portal link. */
    public static int of(LinkDecisionRefusal refusal) {
        return switch (refusal) {
            case NOT_FOUND -> NOT_FOUND;
            case NOT_ALLOWED -> FORBIDDEN;
            case REVOKED_BEFORE -> CONFLICT;
            case REASON_MISSING, REASON_TOO_LONG -> UNPROCESSABLE;
        };
    }

    /** Of a decision that was not taken back. */
    public static int of(UndoRefusal refusal) {
        return switch (refusal) {
            case NOT_FOUND -> NOT_FOUND;
            case NOT_ALLOWED, NOT_YOURS -> FORBIDDEN;
            case STALE, TOO_LATE -> CONFLICT;
        };
    }

    /** Of the wish to mail an invoice. */
    public static int of(NotificationRefusal refusal) {
        return switch (refusal) {
            case UNKNOWN_INVOICE -> NOT_FOUND;
            case NOT_ALLOWED -> FORBIDDEN;
            case NO_ADDRESS, NOT_PAYABLE -> CONFLICT;
            case TOO_MANY_BY_STAFF, TOO_MANY_OF_INVOICE -> TOO_MANY;
        };
    }

    /** Of a decision on open work. */
    public static int of(OperationRefusal refusal) {
        return switch (refusal) {
            case NOT_FOUND -> NOT_FOUND;
            case NOT_ALLOWED -> FORBIDDEN;
            case BUSY, STILL_NEEDED, OF_POSTING -> CONFLICT;
            case REASON_MISSING, REASON_TOO_LONG -> UNPROCESSABLE;
        };
    }

    /** Of a decision on a receipt on its way. */
    public static int of(PostingDecisionRefusal refusal) {
        return switch (refusal) {
            case NOT_FOUND -> NOT_FOUND;
            case NOT_ALLOWED, OWN_APPROVAL -> FORBIDDEN;
            case NOT_APPROVED, BUSY, NOT_IN_LEDGER, ANOTHER_NUMBER, IN_LEDGER, IN_DOUBT, HOST_UNAVAILABLE -> CONFLICT;
            case REASON_MISSING, REASON_TOO_LONG, NUMBER_MISSING, NUMBER_TOO_LONG, STATEMENT_MISSING -> UNPROCESSABLE;
        };
    }

    /** Of a comparison with the host's ledger that was not shown or begun. */
    public static int of(ComparisonRefusal refusal) {
        return switch (refusal) {
            case NOT_ALLOWED -> FORBIDDEN;
            case NOT_POSSIBLE, UNDER_WAY -> CONFLICT;
            case DAYS_OUT_OF_RANGE -> UNPROCESSABLE;
        };
    }

    /** Of a payment method that was not set up, changed or decided on. */
    public static int of(MethodRefusal refusal) {
        return switch (refusal) {
            case NOT_FOUND -> NOT_FOUND;
            case NOT_ALLOWED -> FORBIDDEN;
            case STALE, SAME_ACCOUNT, OWN_PROPOSAL, NOTHING_PROPOSED -> CONFLICT;
            case WRONG_FIELDS -> UNPROCESSABLE;
        };
    }

    /** Of an audit trail that was not shown. */
    public static int of(AuditRefusal refusal) {
        return switch (refusal) {
            case NOT_FOUND -> NOT_FOUND;
            case NOT_ALLOWED -> FORBIDDEN;
        };
    }

    /** Of books that are not shown or written. */
    public static int of(BooksRefusal refusal) {
        return switch (refusal) {
            case NOT_KEPT, NOT_OPEN, NOT_FOUND -> NOT_FOUND;
            case NOT_ALLOWED -> FORBIDDEN;
            case OPEN_BEFORE, NOT_PAYABLE, NO_ADDRESS, INVOICE_HAS_SLIPS, INVOICE_HAS_RECEIPTS, CANCELLED_BEFORE ->
                CONFLICT;
            case SENT_TOO_OFTEN -> TOO_MANY;
            case WRONG_FIELDS -> UNPROCESSABLE;
        };
    }

    /** Of settings of a supplier that were not changed. */
    public static int of(Set<SettingsRefusal> refusals) {
        return refusals.stream().mapToInt(Statuses::of).min().orElseThrow();
    }

    private static int of(SettingsRefusal refusal) {
        return switch (refusal) {
            case NOT_ALLOWED -> FORBIDDEN;
            case CONFIGURED, STALE -> CONFLICT;
            case LOGO_TOO_LARGE -> TOO_LARGE;
            case COLOUR_MALFORMED,
                    COLOUR_TOO_LIGHT,
                    LOGO_NO_PICTURE,
                    SENDER_NAME_TOO_LONG,
                    SENDER_NAME_CHARACTERS,
                    REPLY_TO_MALFORMED,
                    SECOND_APPROVAL_MALFORMED,
                    ACCOUNT_PAUSE_MALFORMED,
                    LANGUAGES_UNKNOWN,
                    DIGEST_ADDRESSES_MALFORMED,
                    DIGEST_ADDRESSES_MISSING,
                    DIGEST_RHYTHM_UNKNOWN,
                    DIGEST_WAITING_MALFORMED -> UNPROCESSABLE;
        };
    }

    /** Of a slip that was not taken back. */
    public static int of(WithdrawRefusal refusal) {
        return switch (refusal) {
            case NOT_FOUND -> NOT_FOUND;
            case DECIDED -> CONFLICT;
        };
    }

    /** Of a slip that was not taken: that there are too many comes first, then what is wrong with its file. */
    public static int of(List<SlipRefusal> refusals) {
        if (refusals.stream().anyMatch(refusal -> CROWDED.contains(refusal.problem()))) {
            return TOO_MANY;
        }
        return refusals.stream().anyMatch(refusal -> refusal.problem() == SlipProblem.TOO_LARGE)
                ? TOO_LARGE
                : UNPROCESSABLE;
    }
}
