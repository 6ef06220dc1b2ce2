// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.time.Clock;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Staff;
import org.slipway.api.books.BooksRefusal;
import org.slipway.api.books.BooksRefused;

/** Lets an admin of a supplier at its books, if they are kept here and nowhere else. */
record BookGate(PortalStores portal, Clock clock) {

    /** To read, or to look at what could be written. */
    Outcome<SupplierId, BooksRefusal> reading(Staff staff, SupplierId supplier) {
        if (!staff.maySetUp(supplier)) {
            return Outcome.refused(BooksRefusal.NOT_ALLOWED);
        }
        return keeps(supplier) ? Outcome.accepted(supplier) : Outcome.refused(BooksRefusal.NOT_KEPT);
    }

    /** Whether the books of a supplier are kept here. */
    boolean keeps(SupplierId supplier) {
        return portal.keeps(SupplierScope.of(supplier));
    }

    /** To write, with what says so in the audit trail. */
    Outcome<BookTrail, BooksRefused> writing(Staff staff, SupplierId supplier) {
        return reading(staff, supplier)
                .fold(
                        allowed -> Outcome.accepted(trail(staff, supplier)),
                        refusal -> Outcome.refused(new BooksRefused(refusal)));
    }

    BookTrail trail(Staff staff, SupplierId supplier) {
        return new BookTrail(portal.trail(), staff, supplier, clock.instant());
    }
}
