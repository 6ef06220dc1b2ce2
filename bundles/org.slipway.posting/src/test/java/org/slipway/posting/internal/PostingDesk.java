// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.operation.WorkRef;
import org.slipway.api.posting.PostingDecisionRefusal;
import org.slipway.api.posting.SeenPosting;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.host.Capability;
import org.slipway.testkit.Suppliers;

/** Staff in front of a world with one receipt on its way; answers with refusals, empty if a decision was taken. */
record PostingDesk(PostingWorld world) {

    static final Staff ADA = staff("ada", Role.ADMIN);
    static final String SEEN = "Seen in the ledger";

    static PostingDesk approved(Capability... capabilities) {
        return new PostingDesk(PostingWorld.approved(capabilities));
    }

    /** What has been tried once, and is set aside where this host can do nothing. */
    static PostingDesk inDoubt(Capability... capabilities) {
        PostingDesk desk = approved(capabilities);
        desk.world.ledger.loseTheNextRequest();
        desk.world.drain();
        if (capabilities.length == 0) {
            desk.world.drainLater();
        }
        return desk;
    }

    static Staff staff(String name, Role role) {
        return new Staff(name, Set.of(role), SupplierScope.of(Suppliers.TALA.id()));
    }

    StaffPostings postings() {
        return new StaffPostings(
                world.database.openWork(),
                world.database.slips(),
                new HostReceipts(world.ledger),
                new PostingDecisions(world.database.openWork(), world.database.slips(), world.clock));
    }

    /** The ledger has the receipt. */
    PostingDesk there() {
        world.ledger.receipts.add(Receipts.of(world.slip()));
        return this;
    }

    Optional<PostingDecisionRefusal> settle(Staff staff, String number) {
        return refusal(postings().settle(staff, seen(), number, SEEN));
    }

    Optional<PostingDecisionRefusal> postAgain(String statement) {
        return refusal(postings().postAgain(ADA, seen(), statement, SEEN));
    }

    Optional<PostingDecisionRefusal> giveUp(String reason) {
        return refusal(postings().giveUp(ADA, seen(), reason));
    }

    /** Each of the four decisions, with nothing wrong but what is given here. */
    List<PostingDecisionRefusal> each(Staff staff, SeenPosting seen, String reason) {
        StaffPostings postings = postings();
        return List.of(
                refusal(postings.lookAgain(staff, seen, reason)).orElseThrow(),
                refusal(postings.postAgain(staff, seen, "PS-7KQ4-M2", reason)).orElseThrow(),
                refusal(postings.settle(staff, seen, "RC-1", reason)).orElseThrow(),
                refusal(postings.giveUp(staff, seen, reason)).orElseThrow());
    }

    static Optional<PostingDecisionRefusal> refusal(Outcome<OpenWork, PostingDecisionRefusal> outcome) {
        return outcome.fold(accepted -> Optional.empty(), Optional::of);
    }

    SeenPosting seen() {
        return SeenPosting.of(work("post-receipt"));
    }

    WorkRef ref() {
        return seen().ref();
    }

    OpenWork work(String kind) {
        return world.database.openWork().list(SupplierScope.EVERY, false, Optional.empty(), 50).stream()
                .filter(work -> work.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    List<String> told(AuditAction action) {
        return world.database.auditRows().stream()
                .filter(row -> row.action() == action)
                .map(PostingDesk::line)
                .toList();
    }

    private static String line(AuditEntry row) {
        return row.actor() + " " + row.subject() + " " + row.detail();
    }
}
