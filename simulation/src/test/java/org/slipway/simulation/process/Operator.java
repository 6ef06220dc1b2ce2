// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import java.util.Optional;
import java.util.Set;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.posting.PostingDecisionRefusal;
import org.slipway.api.posting.PostingRow;
import org.slipway.api.posting.Postings;
import org.slipway.api.posting.SeenPosting;
import org.slipway.api.slip.Slip;
import org.slipway.posting.internal.SimulatedPosting;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.SlipQueries;

/** One who decides on receipts that were set aside, by what stands in the books. */
record Operator(Postings postings, SlipQueries slips, HostLedger host) {

    private static final Staff ADA = new Staff("ada", Set.of(Role.APPROVER, Role.ADMIN), SupplierScope.EVERY);
    private static final String REASON = "Looked into the ledger";

    /**
     * Decides on all that are set aside.
     *
     * @param quiet whether no call can be on its way: otherwise nobody knows that a receipt will not arrive
     */
    void decide(boolean quiet, Voice voice) {
        for (PostingRow row : postings.list(ADA, true, Optional.empty())) {
            if (row.work().progress().parked()) {
                decide(row, quiet).ifPresent(done -> voice.say("p " + row.work().target() + " " + done));
            }
        }
    }

    private Optional<String> decide(PostingRow row, boolean quiet) {
        SeenPosting seen = SeenPosting.of(row.work());
        Optional<Slip> slip = row.slip();
        Optional<String> number = slip.flatMap(found -> host.find(found.ref().supplier(), SimulatedPosting.key(found)));
        if (number.isPresent()) {
            return done("there", postings.settle(ADA, seen, number.get(), REASON));
        }
        return quiet ? done("again", postings.postAgain(ADA, seen, row.work().target(), REASON)) : Optional.empty();
    }

    private static Optional<String> done(String what, Outcome<OpenWork, PostingDecisionRefusal> outcome) {
        return outcome.fold(done -> Optional.of(what), refusal -> Optional.empty());
    }
}
