// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import java.util.List;
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
import org.slipway.posting.internal.SimulatedPosting;
import org.slipway.spi.host.HostLedger;

/** One who decides on receipts that were set aside, by what stands in the books. */
record Operator(Postings postings, HostLedger host) {

    private static final Staff ADA = new Staff("ada", Set.of(Role.APPROVER, Role.ADMIN), SupplierScope.EVERY);
    private static final String REASON = "Looked into the ledger";

    /** Says of all that are set aside and in the books that they are there, and names the others. */
    void look(Voice voice) {
        for (PostingRow row : parked()) {
            number(row)
                    .ifPresentOrElse(
                            number -> told(
                                    row,
                                    "there",
                                    postings.settle(ADA, SeenPosting.of(row.work()), number, REASON),
                                    voice),
                            () -> voice.say("k " + row.work().target()));
        }
    }

    /** Has the receipt of one slip posted again, unless it is there by now. No call for it may be on its way. */
    void postAgain(String code, Voice voice) {
        parked().stream()
                .filter(row -> row.work().target().equals(code) && number(row).isEmpty())
                .forEach(row ->
                        told(row, "again", postings.postAgain(ADA, SeenPosting.of(row.work()), code, REASON), voice));
    }

    private List<PostingRow> parked() {
        return postings.list(ADA, true, Optional.empty()).stream()
                .filter(row -> row.work().progress().parked())
                .toList();
    }

    private Optional<String> number(PostingRow row) {
        return row.slip().flatMap(slip -> host.find(slip.ref().supplier(), SimulatedPosting.key(slip)));
    }

    private static void told(
            PostingRow row, String how, Outcome<OpenWork, PostingDecisionRefusal> outcome, Voice voice) {
        if (outcome instanceof Outcome.Accepted) {
            voice.say("p " + row.work().target() + " " + how);
        }
    }
}
