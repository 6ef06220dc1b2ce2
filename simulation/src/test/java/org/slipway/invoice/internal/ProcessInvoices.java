// SPDX-License-Identifier: Apache-2.0
package org.slipway.invoice.internal;

import java.time.Clock;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.portal.InvoicePortal;
import org.slipway.spi.host.HostLedger;
import org.slipway.testkit.store.Slips;

/** Invoices as customers see them, without a container. */
public final class ProcessInvoices {

    private ProcessInvoices() {}

    /** Of that host. */
    public static InvoicePortal of(HostLedger host, Slips slips) {
        return new LiveInvoicePortal(
                host, new LiveInvoicePortal.Kept(slips, slips), supplier -> SupplierProfile.PLAIN, Clock.systemUTC());
    }
}
