// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.work;

import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;

/**
 * Something to be done after the transaction that asked for it was committed. It names what it is about and holds little
 * else: the handler reads what is true when the work is done.
 *
 * @param target what it is about, within the supplier: a slip's code, the host's id of an invoice, … 1 to 100 characters
 * @param payload what the handler needs to know beside, up to 500 characters; often empty
 */
public record Work(WorkKind kind, SupplierId supplier, String target, String payload) {

    private static final int LONGEST_TARGET = 100;
    private static final int LONGEST_PAYLOAD = 500;

    public Work {
        if (target.isBlank() || target.length() > LONGEST_TARGET || payload.length() > LONGEST_PAYLOAD) {
            throw new IllegalArgumentException("target or payload of work of kind " + kind + " is blank or too long");
        }
    }

    /** Work that needs to know nothing beside. */
    public Work(WorkKind kind, SupplierId supplier, String target) {
        this(kind, supplier, target, "");
    }

    /** Work about a slip. */
    public static Work of(WorkKind kind, SlipRef slip) {
        return new Work(kind, slip.supplier(), slip.code().value());
    }

    /** Work about an invoice. */
    public static Work of(WorkKind kind, InvoiceRef invoice) {
        return new Work(kind, invoice.supplier(), invoice.invoice());
    }

    /**
     * The slip that it is about.
     *
     * @throws IllegalArgumentException if the target is no slip's code
     */
    public SlipRef slip() {
        return new SlipRef(supplier, new SlipCode(target));
    }

    /** The invoice that it is about. */
    public InvoiceRef invoice() {
        return new InvoiceRef(supplier, target);
    }
}
