// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Embeddable;
import org.slipway.api.approval.Staff;

/** Who entered a row, and when; nobody and the epoch where a platform did. */
@Embeddable
class Entered {

    @Column(name = "entered_by")
    private String account = "";

    @Column(name = "entered_at")
    private long time;

    protected Entered() {}

    static Entered byPlatform() {
        return new Entered();
    }

    static Entered by(Staff staff, Instant now) {
        Entered entered = new Entered();
        entered.account = staff.name();
        entered.time = ReceiptRow.micros(now);
        return entered;
    }

    /** Name of the account in the realm. */
    String account() {
        return account;
    }
}
