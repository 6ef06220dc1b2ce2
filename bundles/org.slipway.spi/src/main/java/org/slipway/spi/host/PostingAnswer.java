// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.host;

/**
 * What became of a posting. A connection refused is {@link NotSent}: surely not applied. A time-out or reset after the
 * first byte, a 5xx, an unreadable answer are {@link Unknown}.
 */
public sealed interface PostingAnswer {

    /**
     * The receipt is in the ledger.
     *
     * @param receiptNumber the host's number of it, 1 to 64 characters; a longer one is kept cut, and the receipt's key in
     *     place of a blank one
     */
    record Posted(String receiptNumber) implements PostingAnswer {}

    /**
     * The host was out of reach: the receipt is surely not in the ledger, and can be posted again on any host.
     *
     * @param cause what was seen, for the operator
     */
    record NotSent(String cause) implements PostingAnswer {}

    /**
     * The host refused the receipt: it is surely not in the ledger, and posting it again is of no use.
     *
     * @param detail in the host's words, for staff; empty if it gave none
     */
    record Refused(PostingRefusal reason, String detail) implements PostingAnswer {}

    /**
     * Nobody can tell yet: ask by key before posting again.
     *
     * @param cause what was seen, for the operator
     */
    record Unknown(String cause) implements PostingAnswer {}
}
