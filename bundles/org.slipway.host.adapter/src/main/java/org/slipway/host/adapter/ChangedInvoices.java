// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.adapter;

import java.util.List;
import java.util.Optional;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.spi.work.WorkKind;

/**
 * What changed among the invoices of one host. A mark says how far was looked, in words that only the host reads: 1 to 80
 * characters. Both questions throw {@link UnavailableException} when the host does not answer.
 */
public interface ChangedInvoices {

    /** Of the row that keeps the mark; no other host has it. */
    WorkKind kind();

    /** Whose row that is; a host that looks through all of its suppliers at once gives itself a name. */
    SupplierId owner();

    /** The mark to begin with: nothing that is there already is announced, unless that is wanted. */
    String first();

    /** The invoices that may be new since a mark, oldest first; bounded: what is too much comes the next time. */
    List<Change> since(String mark);

    /**
     * An invoice that may be new.
     *
     * @param id the host's number of it, more than zero
     * @param invoice empty if it is not for us to announce
     * @param mark behind it
     */
    record Change(int id, Optional<InvoiceRef> invoice, String mark) {}
}
