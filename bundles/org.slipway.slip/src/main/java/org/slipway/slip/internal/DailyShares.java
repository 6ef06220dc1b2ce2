// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import org.slipway.spi.store.SlipAllowance;

/** What may come on one day, of one invoice and of one customer. */
record DailyShares(Share ofInvoice, Share ofCustomer) {

    /** So many slips, and so many megabytes of their files together. */
    record Share(int slips, int megabytes) {

        private static final long MEGABYTE = 1024L * 1024;

        SlipAllowance.Share stored() {
            return new SlipAllowance.Share(slips, megabytes * MEGABYTE);
        }
    }
}
