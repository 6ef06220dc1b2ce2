// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.PlainText;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.api.operation.OpenWork;
import org.slipway.api.operation.Operations;
import org.slipway.api.operation.WorkRef;
import org.slipway.api.posting.HostAnswer;
import org.slipway.api.posting.PostingDecisionRefusal;
import org.slipway.api.posting.PostingRow;
import org.slipway.api.posting.PostingSides;
import org.slipway.api.posting.Postings;
import org.slipway.api.posting.SeenPosting;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStatus;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.SlipCommands;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.work.OpenWorkStore;
import org.slipway.spi.work.WorkKinds;

/** Judges what people decide on receipts that wait or are in doubt; the host is asked while no transaction is open. */
@Component
public final class StaffPostings implements Postings {

    private final OpenWorkStore open;
    private final SlipQueries slips;
    private final HostReceipts host;
    private final PostingDecisions decisions;

    @Activate
    public StaffPostings(
            @Reference OpenWorkStore open,
            @Reference SlipQueries slips,
            @Reference SlipCommands commands,
            @Reference(service = BoundedHost.class) HostLedger ledger) {
        this(open, slips, new HostReceipts(ledger), new PostingDecisions(open, commands, Clock.systemUTC()));
    }

    StaffPostings(OpenWorkStore open, SlipQueries slips, HostReceipts host, PostingDecisions decisions) {
        this.open = open;
        this.slips = slips;
        this.host = host;
        this.decisions = decisions;
    }

    @Override
    public List<PostingRow> list(Staff staff, boolean doubtful, Optional<Long> before) {
        if (!staff.maySee()) {
            return List.of();
        }
        List<OpenWork> work = open.ofKind(staff.scope(), WorkKinds.POST_RECEIPT, doubtful, before, PAGE_SIZE);
        Set<SlipCode> codes = work.stream()
                .flatMap(one -> SlipCode.parse(one.target()).stream())
                .collect(Collectors.toSet());
        Map<SlipCode, Slip> known =
                slips.coded(staff.scope(), codes).stream().collect(Collectors.toMap(Slip::code, Function.identity()));
        return work.stream()
                .map(one -> new PostingRow(one, SlipCode.parse(one.target()).map(known::get)))
                .toList();
    }

    @Override
    public Outcome<PostingSides, PostingDecisionRefusal> look(Staff staff, WorkRef ref) {
        return staff.maySee()
                ? find(staff, ref).map(order -> sides(staff, order))
                : Outcome.refused(PostingDecisionRefusal.NOT_ALLOWED);
    }

    private PostingSides sides(Staff staff, PostingOrder order) {
        return new PostingSides(
                order.work(),
                order.slip(),
                order.key().value(),
                Receipts.facts(order.slip()),
                host.look(order.supplier(), order.key(), order.approved()),
                approvedAlone(staff, order));
    }

    @Override
    public Outcome<OpenWork, PostingDecisionRefusal> lookAgain(Staff staff, SeenPosting seen, String reason) {
        return decide(staff, seen, reason)
                .then(order -> decisions.reopen(order, AuditAction.WORK_REOPENED, staff, PlainText.line(reason)));
    }

    @Override
    public Outcome<OpenWork, PostingDecisionRefusal> postAgain(
            Staff staff, SeenPosting seen, String statement, String reason) {
        return approved(staff, seen, reason)
                .then(order -> stated(order, statement)
                        ? unless(order, againstPosting(find(order)))
                        : Outcome.refused(PostingDecisionRefusal.STATEMENT_MISSING))
                .then(order -> decisions.reopen(order, AuditAction.WORK_SETTLED, staff, PlainText.line(reason)));
    }

    private static boolean stated(PostingOrder order, String statement) {
        return PlainText.token(statement)
                .toUpperCase(Locale.ROOT)
                .equals(order.slip().code().value());
    }

    @Override
    public Outcome<OpenWork, PostingDecisionRefusal> settle(
            Staff staff, SeenPosting seen, String number, String reason) {
        String given = PlainText.token(number);
        return approved(staff, seen, reason)
                .then(order -> unless(order, wrong(given)))
                .then(order -> approvedAlone(staff, order)
                        ? Outcome.refused(PostingDecisionRefusal.OWN_APPROVAL)
                        : Outcome.accepted(order))
                .then(order -> settle(staff, order, given, PlainText.line(reason)));
    }

    /** The number is written down as the host writes it, where it says one. */
    private Outcome<OpenWork, PostingDecisionRefusal> settle(
            Staff staff, PostingOrder order, String given, String reason) {
        HostAnswer answer = find(order);
        return unless(order, againstNumber(answer, given))
                .then(agreed -> decisions.settle(agreed, answer.number().orElse(given), staff, reason));
    }

    @Override
    public Outcome<OpenWork, PostingDecisionRefusal> giveUp(Staff staff, SeenPosting seen, String reason) {
        return approved(staff, seen, reason)
                .then(order -> unless(order, againstGivingUp(find(order), order)))
                .then(order -> decisions.giveUp(order, staff, PlainText.line(reason)));
    }

    private Outcome<PostingOrder, PostingDecisionRefusal> approved(Staff staff, SeenPosting seen, String reason) {
        return decide(staff, seen, reason)
                .then(order -> order.slip().status() == SlipStatus.APPROVED
                        ? Outcome.accepted(order)
                        : Outcome.refused(PostingDecisionRefusal.NOT_APPROVED));
    }

    private Outcome<PostingOrder, PostingDecisionRefusal> decide(Staff staff, SeenPosting seen, String reason) {
        if (!staff.mayOperate()) {
            return Outcome.refused(PostingDecisionRefusal.NOT_ALLOWED);
        }
        String said = PlainText.line(reason);
        if (said.isEmpty()) {
            return Outcome.refused(PostingDecisionRefusal.REASON_MISSING);
        }
        if (said.length() > Operations.LONGEST_REASON) {
            return Outcome.refused(PostingDecisionRefusal.REASON_TOO_LONG);
        }
        return find(staff, seen.ref())
                .then(order -> seen.still(order.work())
                        ? Outcome.accepted(order)
                        : Outcome.refused(PostingDecisionRefusal.BUSY));
    }

    private Outcome<PostingOrder, PostingDecisionRefusal> find(Staff staff, WorkRef ref) {
        Optional<OpenWork> work = staff.scope().reaches(ref.supplier()) ? open.find(ref) : Optional.empty();
        return work.filter(found -> found.kind().equals(WorkKinds.POST_RECEIPT.value()))
                .flatMap(this::order)
                .map(Outcome::<PostingOrder, PostingDecisionRefusal>accepted)
                .orElseGet(() -> Outcome.refused(PostingDecisionRefusal.NOT_FOUND));
    }

    private Optional<PostingOrder> order(OpenWork work) {
        return SlipCode.parse(work.target())
                .flatMap(code -> slips.find(SupplierScope.of(work.supplier()), code))
                .map(slip -> new PostingOrder(work, slip));
    }

    private HostAnswer find(PostingOrder order) {
        return host.find(order.supplier(), order.key(), order.approved());
    }

    private boolean approvedAlone(Staff staff, PostingOrder order) {
        return order.approvedAloneBy(staff, slips.steps(order.slip().ref()));
    }

    private static Outcome<PostingOrder, PostingDecisionRefusal> unless(
            PostingOrder order, Optional<PostingDecisionRefusal> objection) {
        return objection
                .map(Outcome::<PostingOrder, PostingDecisionRefusal>refused)
                .orElseGet(() -> Outcome.accepted(order));
    }

    private static Optional<PostingDecisionRefusal> wrong(String number) {
        if (number.isEmpty()) {
            return Optional.of(PostingDecisionRefusal.NUMBER_MISSING);
        }
        return number.length() > SlipState.LONGEST_RECEIPT_NUMBER
                ? Optional.of(PostingDecisionRefusal.NUMBER_TOO_LONG)
                : Optional.empty();
    }

    private static Optional<PostingDecisionRefusal> againstPosting(HostAnswer answer) {
        return switch (answer.state()) {
            case FOUND -> Optional.of(PostingDecisionRefusal.IN_LEDGER);
            case NO_ANSWER -> Optional.of(PostingDecisionRefusal.HOST_UNAVAILABLE);
            case NOT_FOUND, CANNOT_BE_ASKED -> Optional.empty();
        };
    }

    private static Optional<PostingDecisionRefusal> againstNumber(HostAnswer answer, String given) {
        return switch (answer.state()) {
            case FOUND ->
                answer.number()
                                .filter(number -> PlainText.token(number).equals(given))
                                .isPresent()
                        ? Optional.empty()
                        : Optional.of(PostingDecisionRefusal.ANOTHER_NUMBER);
            case NOT_FOUND -> Optional.of(PostingDecisionRefusal.NOT_IN_LEDGER);
            case NO_ANSWER -> Optional.of(PostingDecisionRefusal.HOST_UNAVAILABLE);
            case CANNOT_BE_ASKED -> Optional.empty();
        };
    }

    /** What was surely never sent may be given up while the host is away. */
    private static Optional<PostingDecisionRefusal> againstGivingUp(HostAnswer answer, PostingOrder order) {
        boolean doubtful = order.work().progress().end() == AttemptEnd.UNKNOWN;
        return switch (answer.state()) {
            case FOUND -> Optional.of(PostingDecisionRefusal.IN_LEDGER);
            case NOT_FOUND -> Optional.empty();
            case NO_ANSWER -> doubtful ? Optional.of(PostingDecisionRefusal.HOST_UNAVAILABLE) : Optional.empty();
            case CANNOT_BE_ASKED -> doubtful ? Optional.of(PostingDecisionRefusal.IN_DOUBT) : Optional.empty();
        };
    }
}
