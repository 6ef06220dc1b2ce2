// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.posting.PostingDecisionRefusal;
import org.slipway.api.posting.PostingRow;
import org.slipway.api.posting.Postings;
import org.slipway.api.posting.SeenPosting;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;
import org.slipway.posting.internal.SimulatedPosting;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.host.Capability;
import org.slipway.spi.host.PostedReceipt;
import org.slipway.spi.work.OpenWorkStore;
import org.slipway.testkit.Suppliers;

/**
 * One who decides on receipts in doubt, by what really stands in the books. Nobody says that a receipt is not there while a call may
 * still be on its way: no program could know.
 */
final class Operators {

    private static final Staff ADA =
            new Staff("ada", Set.of(Role.APPROVER, Role.ADMIN), SupplierScope.of(Suppliers.TALA.id()));
    private static final String REASON = "Looked into the ledger";
    private static final int DAYS = 30;
    private static final int MOST_ROWS = 200;

    private final World world;

    Operators(World world) {
        this.world = world;
    }

    /** Decides on one that is in doubt or set aside. */
    void decide() {
        Node node = world.node();
        List<PostingRow> rows = node.postings().list(ADA, true, Optional.empty());
        readAll();
        if (!rows.isEmpty()) {
            decide(node.postings(), world.lot().of(rows), world.lot().below(4));
        }
    }

    /** Decides on all that are set aside. */
    void decideAll(Node node) {
        readAll();
        node.postings().list(ADA, true, Optional.empty()).stream()
                .filter(row -> row.work().progress().parked())
                .forEach(row -> world.during(() -> decide(node.postings(), row, 0)));
    }

    /** Reads what is set aside, and takes out what there is nothing more to do about. */
    private void readAll() {
        OpenWorkStore open = world.database().openWork();
        for (OpenWork work : open.list(SupplierScope.EVERY, true, Optional.empty(), MOST_ROWS)) {
            if (work.progress().cause().contains("the ledger has receipt")) {
                world.history().told(new SlipCode(work.target()));
                world.tally().count("person: told of a receipt that arrived late");
                world.tell("ada reads: " + work.progress().cause());
            }
            if (!work.receipt()) {
                open.discard(work, entry(work));
            }
        }
    }

    private AuditEntry entry(OpenWork work) {
        String about = work.kind() + " " + work.target();
        return new AuditEntry(
                work.supplier(),
                AuditAction.WORK_DISCARDED,
                ADA.name(),
                about,
                world.clock().instant(),
                REASON);
    }

    private void decide(Postings postings, PostingRow row, int choice) {
        SeenPosting seen = SeenPosting.of(row.work());
        Optional<Slip> approved = row.slip().filter(slip -> slip.status() == SlipStatus.APPROVED);
        boolean quiet = world.atRest() && !world.host().awaitsACall();
        if (approved.isEmpty() || choice == 1 || !quiet) {
            tell("look again", row, postings.lookAgain(ADA, seen, REASON));
            return;
        }
        Optional<String> number = inTheBooks(approved.get());
        if (number.isPresent()) {
            tell("it is there", row, postings.settle(ADA, seen, number.get(), REASON));
        } else if (choice == 2) {
            tell("give up", row, postings.giveUp(ADA, seen, REASON));
        } else {
            tell("post again", row, postings.postAgain(ADA, seen, row.work().target(), REASON));
        }
    }

    private void tell(String what, PostingRow row, Outcome<OpenWork, PostingDecisionRefusal> outcome) {
        String became = outcome.fold(done -> "done", Enum::name);
        world.tally().count("person: " + what + ": " + became);
        world.tell("ada on " + row.work().target() + ": " + what + ": " + became);
    }

    /** What a person sees who looks with their own eyes. */
    private Optional<String> inTheBooks(Slip slip) {
        return world.host().entries().stream()
                .filter(entry -> entry.key().equals(SimulatedPosting.key(slip)))
                .map(PostedReceipt::number)
                .findFirst();
    }

    /** Has slips and ledger compared. */
    void compare() {
        compare(world.node());
    }

    /** The same, by one process; false if that is not possible at the moment. */
    boolean compare(Node node) {
        return world.host().books().capabilities().contains(Capability.RECEIPTS)
                && node.comparisons().compareNow(ADA, Suppliers.TALA.id(), DAYS).fold(begun -> true, refusal -> false);
    }
}
