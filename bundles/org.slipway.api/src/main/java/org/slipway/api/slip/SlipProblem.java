// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

/** What can be wrong with a field of the slip form. */
public enum SlipProblem {
    /** Left empty. */
    MISSING,
    /** Can't be read as a date, an amount, … */
    UNREADABLE,
    /** Longer than the limit. Argument: the limit in characters. */
    TOO_LONG,
    /** Characters that are not allowed there. */
    CHARACTERS,
    /** A sentence, or the address of a web page, where a short code is asked for. */
    NO_TOKEN,
    /** A day that has not begun anywhere yet. Argument: the supplier's today. */
    IN_FUTURE,
    /** Longer ago than is believable. Argument: the earliest date taken. */
    TOO_OLD,
    /** Not one of the supplier's payment methods. */
    NOT_OFFERED,
    /** Zero or less. */
    NOT_POSITIVE,
    /** More decimals than the currency has. Argument: how many it has. */
    TOO_PRECISE,
    /** An amount that others would read as another one. Argument: the larger of the two. */
    AMBIGUOUS,
    /** More than the invoice owes. Argument: the outstanding balance. */
    OVER_OUTSTANDING,
    /** More than one transfer of this method can carry. Argument: the cap. */
    OVER_METHOD_CAP,
    /** More is allocated to this invoice than it owes. Argument: what it owes. */
    OVER_ALLOCATED,
    /** The allocations add up to more than the amount. Argument: the sum. */
    SUM_OVER_AMOUNT,
    /** Some of the amount is allocated to no invoice, and the supplier takes no overpayment. Argument: the remainder. */
    NOT_ALLOCATED,
    /** Another invoice is paid in part already, and one payment pays one in part only. Argument: what is left of this one. */
    ONE_IN_PART,
    /** Not an open invoice of this customer. */
    NOT_OPEN,
    /** The file is larger than the limit. Argument: the limit in bytes. */
    TOO_LARGE,
    /** The file is of a type that is not taken. */
    TYPE_NOT_TAKEN,
    /** A photo in HEIC, which must be sent as JPEG. */
    HEIC,
    /** Too many pixels. Argument: the limit in megapixels. */
    TOO_MANY_PIXELS,
    /** The file is damaged or cut off. */
    DAMAGED,
    /** The PDF asks for a password. */
    LOCKED,
    /** The PDF starts programs, plays films, or refers to other files. */
    ACTIVE_CONTENT,
    /** The PDF has too many pages. Argument: the limit. */
    TOO_MANY_PAGES,
    /** This form was sent before with other content. */
    ALREADY_SENT,
    /** The invoice is paid or cancelled by now. */
    NOT_PAYABLE,
    /** So many slips of this invoice wait for the supplier that it takes no other. Arguments: how many may wait, whom to write to. */
    TOO_MANY_WAITING,
    /** What may come for this invoice today has come. Arguments: slips a day, megabytes a day, whom to write to. */
    INVOICE_USED_UP,
    /** What may come from this customer today has come. Arguments: slips a day, megabytes a day, whom to write to. */
    CUSTOMER_USED_UP,
    /** Staff who may not decide on slips enters none. */
    NOT_ALLOWED
}
