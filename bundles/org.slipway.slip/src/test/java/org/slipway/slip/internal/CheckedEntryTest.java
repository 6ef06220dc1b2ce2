// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.slipway.slip.internal.SubmissionWorld.GOOD;
import static org.slipway.slip.internal.SubmissionWorld.KEY;
import static org.slipway.slip.internal.SubmissionWorld.OTHER_KEY;
import static org.slipway.slip.internal.SubmissionWorld.VISIT;
import static org.slipway.slip.internal.SubmissionWorld.accepted;
import static org.slipway.slip.internal.SubmissionWorld.problems;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.EnterSlip;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.invoice.Customer;
import org.slipway.api.slip.PastStep;
import org.slipway.api.slip.RefusedSubmission;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.file.internal.TestFiles;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.testkit.Customers;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.Suppliers;

/** Slips that staff enters on a customer's behalf. */
final class CheckedEntryTest {

    private static final InvoiceRef INVOICE = InvoiceBuilder.invoice().build().ref();
    private static final Staff ANA = staff(Role.APPROVER, SupplierScope.of(Suppliers.TALA.id()));

    private final SubmissionWorld world = new SubmissionWorld();
    private final CheckedEntry entry = world.entry();

    @Test
    void shouldBeAPendingSlipOfTheCustomer_whenStaffEntersIt() {
        // when
        Slip slip = accepted(entry.enter(ANA, request(KEY, GOOD, " Came by post.\r\nSeen by Ben. ")));

        // then
        assertThat(slip.status()).isEqualTo(SlipStatus.PENDING);
        assertThat(slip.origin().enteredBy()).hasValue("ana");
        assertThat(slip.origin().customer()).isEqualTo(Customers.NARRA);
        assertThat(slip.origin().recipient()).isEqualTo(Customers.NARRA.email());
        assertThat(world.database.slips().find(SupplierScope.EVERY, slip.code()))
                .hasValue(slip);
        assertThat(world.database.slips().steps(slip.ref()))
                .containsExactly(new PastStep(
                        SlipStep.ENTER, Optional.of("ana"), slip.origin().submitted(), "Came by post.\nSeen by Ben."));
        assertThat(world.database.auditRows())
                .extracting(AuditEntry::action, AuditEntry::actor, AuditEntry::subject)
                .containsExactly(
                        tuple(AuditAction.SLIP_ENTERED, "ana", slip.code().value()));
    }

    @Test
    void shouldNameEveryProblemAtItsField_whenNothingIsRight() {
        // given
        SlipEntry wrong = new SlipEntry("2036-01-01", "", "cheque", "a\u0001b", "-5");

        // when
        Outcome<Slip, RefusedSubmission> outcome = entry.enter(
                ANA,
                new EnterSlip(
                        INVOICE, KEY, wrong, TestFiles.upload("a.txt", "text/plain", new byte[9]), "x".repeat(501)));

        // then
        assertThat(problems(outcome))
                .containsExactly(
                        "TRANSACTION_DATE IN_FUTURE",
                        "COMPANY MISSING",
                        "PAYMENT_METHOD NOT_OFFERED",
                        "REFERENCE_NO CHARACTERS",
                        "AMOUNT NOT_POSITIVE",
                        "REMARK TOO_LONG",
                        "ATTACHMENT TYPE_NOT_TAKEN");
    }

    @Test
    void shouldRefuseTheRemarkAlone_whenAllElseIsRight() {
        assertThat(problems(entry.enter(ANA, request(KEY, GOOD, "x".repeat(501)))))
                .containsExactly("REMARK TOO_LONG");
        assertThat(world.database.auditRows()).isEmpty();
    }

    @Test
    void shouldCountWithTheCustomersOwn_whenSoManyMayWait() {
        // given
        accepted(world.submission.submit(SubmissionWorld.request(KEY, GOOD)));
        accepted(entry.enter(ANA, request(key("C"), GOOD, "")));
        accepted(entry.enter(ANA, request(key("D"), GOOD, "")));

        // then
        assertThat(problems(entry.enter(ANA, request(OTHER_KEY, GOOD, "")))).containsExactly("FORM TOO_MANY_WAITING");
    }

    @Test
    void shouldBeOneSlip_whenTheFormIsSentTwice() {
        // given
        Slip first = accepted(entry.enter(ANA, request(KEY, GOOD, "")));

        // then
        assertThat(accepted(entry.enter(ANA, request(KEY, GOOD, "")))).isEqualTo(first);
        assertThat(problems(entry.enter(ANA, request(KEY, amount("2,000.00"), ""))))
                .containsExactly("FORM ALREADY_SENT");
        assertThat(world.database.auditRows()).hasSize(1);
    }

    @Test
    void shouldTake_whenTheCustomerHasNoAddressOnFile() {
        // given
        Customer silent = new Customer(Customers.NARRA.id(), "Narra", "");
        world.ledger.with(InvoiceBuilder.invoice().customer(silent).build());

        // then
        assertThat(accepted(entry.enter(ANA, request(KEY, GOOD, ""))).origin().recipient())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "APPROVER")
    void shouldRefuse_whenTheRoleMayNotDecide(Role role) {
        // given
        Staff other = staff(role, SupplierScope.of(Suppliers.TALA.id()));

        // then
        assertThat(problems(entry.enter(other, request(KEY, GOOD, "")))).containsExactly("FORM NOT_ALLOWED");
        assertThat(entry.invoice(other, INVOICE)).isEmpty();
        assertThat(entry.numbered(other, "INV-1001")).isEmpty();
        assertThat(world.database.auditRows()).isEmpty();
    }

    @Test
    void shouldBeLikeAnInvoiceThatDoesNotExist_whenTheSupplierIsOutOfReach() {
        // given
        accepted(entry.enter(ANA, request(KEY, GOOD, "")));
        Staff other = staff(Role.APPROVER, SupplierScope.of(Suppliers.BAYVIEW.id()));

        // then
        Outcome<Slip, RefusedSubmission> outcome = entry.enter(other, request(KEY, GOOD, ""));
        assertThat(problems(outcome)).containsExactly("FORM NOT_PAYABLE");
        assertThat(outcome.<Boolean>fold(
                        slip -> false, refused -> refused.read().isEmpty()))
                .isTrue();
        assertThat(entry.invoice(other, INVOICE)).isEmpty();
        assertThat(entry.numbered(other, "INV-1001")).isEmpty();
    }

    @Test
    void shouldFindTheInvoice_whenItsNumberIsTyped() {
        assertThat(entry.numbered(ANA, "INV-1001"))
                .extracting(found -> found.ref())
                .containsExactly(INVOICE);
        assertThat(entry.numbered(ANA, "INV-9")).isEmpty();
        assertThat(entry.numbered(ANA, " ")).isEmpty();
        assertThat(entry.invoice(ANA, INVOICE).orElseThrow().invoice().ref()).isEqualTo(INVOICE);
    }

    @Test
    void shouldBeRefused_whenAVisitOfTheSameInvoiceRepeatsTheKeyWithOtherContent() {
        // given
        accepted(entry.enter(ANA, request(KEY, GOOD, "")));

        // then
        assertThat(VISIT.invoice()).isEqualTo(INVOICE);
        assertThat(problems(world.submission.submit(SubmissionWorld.request(KEY, amount("3.00")))))
                .containsExactly("FORM ALREADY_SENT");
    }

    private static SlipEntry amount(String amount) {
        return new SlipEntry("2026-03-01", "Narra", "gcash", "1234567890123", amount);
    }

    private static EnterSlip request(SubmissionKey key, SlipEntry typed, String remark) {
        return new EnterSlip(
                INVOICE,
                key,
                typed,
                TestFiles.upload("slip.jpg", "image/jpeg", TestFiles.picture("jpeg", 40, 30)),
                remark);
    }

    private static SubmissionKey key(String letter) {
        return new SubmissionKey(letter.repeat(22));
    }

    private static Staff staff(Role role, SupplierScope scope) {
        return new Staff("ana", Set.of(role), scope);
    }
}
