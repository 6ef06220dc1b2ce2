// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.time.LocalDate;

/**
 * How many slips may come, and how much with them. What has come today is kept for the invoice that a slip comes from and for
 * its customer, whatever becomes of the slip: one that is withdrawn was taken all the same. The first slip of a day is always
 * within the shares.
 *
 * @param day today at the supplier's place: with another day, both shares begin anew
 * @param counted whether the slip is counted, and the shares bind it; otherwise only {@code mostWaiting} does
 * @param mostWaiting so many slips of the invoice may wait for the supplier, at least 1
 */
public record SlipAllowance(LocalDate day, boolean counted, int mostWaiting, Share ofInvoice, Share ofCustomer) {

    /**
     * What may come on one day.
     *
     * @param slips at least 1
     * @param bytes of their files together, at least 1
     */
    public record Share(int slips, long bytes) {

        public Share {
            if (slips < 1 || bytes < 1) {
                throw new IllegalArgumentException("a share is at least 1: " + slips + ", " + bytes);
            }
        }
    }

    /** What a slip can be too many for. */
    public enum Bound {
        /** So many of the invoice wait. */
        WAITING,
        /** The invoice's share of the day. */
        INVOICE,
        /** The customer's share of the day. */
        CUSTOMER
    }

    public SlipAllowance {
        if (mostWaiting < 1) {
            throw new IllegalArgumentException("at least one slip may wait: " + mostWaiting);
        }
    }
}
