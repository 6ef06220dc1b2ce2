// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.BEN;
import static org.slipway.approval.internal.ApprovalWorld.CODE;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.SlipBuilder.singaporeSlip;
import static org.slipway.testkit.SlipBuilder.slip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.AllocationReview;
import org.slipway.api.approval.QueuePage;
import org.slipway.api.approval.QueueView;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.SlipReview;
import org.slipway.api.approval.Staff;
import org.slipway.api.file.FileReview;
import org.slipway.api.file.FileType;
import org.slipway.api.file.Preview;
import org.slipway.api.file.PreviewState;
import org.slipway.api.file.SameFile;
import org.slipway.api.file.Scan;
import org.slipway.api.file.SlipFile;
import org.slipway.api.slip.RejectReason;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipStatus;
import org.slipway.testkit.Bytes;
import org.slipway.testkit.Suppliers;

final class StaffApprovalsTest {

    private static final Staff NOBODY = new Staff("zoe", Set.of(), SupplierScope.EVERY);

    private final ApprovalWorld world = new ApprovalWorld();

    @Test
    void shouldShowFiftySlipsAPage_whenMoreWait() {
        // given
        for (int i = 0; i < 51; i++) {
            Instant submitted = Instant.parse("2026-03-02T01:30:00Z").plusSeconds(i);
            world.submitted(slip().code(code(i)).submitted(submitted.toString()));
        }

        // when
        QueuePage first = world.approvals.queue(ANA, QueueView.TO_DECIDE, Optional.empty());
        QueuePage second =
                world.approvals.queue(ANA, QueueView.TO_DECIDE, first.next().map(Slip::code));

        // then
        assertThat(first.slips()).hasSize(50);
        assertThat(first.slips().get(0).code()).isEqualTo(new SlipCode("PS-0000-00"));
        assertThat(first.slips().get(49).code()).isEqualTo(new SlipCode("PS-0000-1H"));
        assertThat(first.more()).isTrue();
        assertThat(second.slips()).extracting(Slip::code).containsExactly(new SlipCode("PS-0000-1J"));
        assertThat(second.more()).isFalse();
        assertThat(second.next()).isEmpty();
    }

    @Test
    void shouldEnd_whenJustFiftyWait() {
        // given
        for (int i = 0; i < 50; i++) {
            world.submitted(slip().code(code(i)));
        }

        // when
        QueuePage page = world.approvals.queue(ANA, QueueView.TO_DECIDE, Optional.empty());

        // then
        assertThat(page.slips()).hasSize(50);
        assertThat(page.more()).isFalse();
    }

    @Test
    void shouldShowEachSlipInOneView_whenSlipsStandDifferently() {
        // given
        for (String code : List.of("PS-0000-01", "PS-0000-02", "PS-0000-03", "PS-0000-04", "PS-0000-05")) {
            world.submitted(slip().code(code).amount("PHP 1.00"));
        }
        approve("PS-0000-02");
        approve("PS-0000-03");
        approve("PS-0000-04");
        world.refusedByHost(new SlipCode("PS-0000-03"));
        world.posted(new SlipCode("PS-0000-04"));
        SlipCode fifth = new SlipCode("PS-0000-05");
        world.approvals.reject(ANA, world.seen(fifth), RejectReason.DUPLICATE, "");

        // then
        assertThat(codes(ANA, QueueView.TO_DECIDE)).containsExactly("PS-0000-01", "PS-0000-03");
        assertThat(codes(ANA, QueueView.IN_POSTING)).containsExactly("PS-0000-02");
        assertThat(codes(ANA, QueueView.DONE)).containsExactly("PS-0000-05", "PS-0000-04");
    }

    @Test
    void shouldShowOnlySlipsInReach_whenSuppliersShareTheSite() {
        // given
        world.submitted(slip());
        world.submitted(singaporeSlip().code("PS-0000-01"));
        Staff both = new Staff("cy", Set.of(Role.VIEWER), SupplierScope.EVERY);

        // then
        assertThat(codes(ANA, QueueView.TO_DECIDE)).containsExactly("PS-7KQ4-M2");
        assertThat(codes(BEN, QueueView.TO_DECIDE)).containsExactly("PS-0000-01");
        assertThat(codes(both, QueueView.TO_DECIDE)).containsExactly("PS-0000-01", "PS-7KQ4-M2");
        assertThat(codes(NOBODY, QueueView.TO_DECIDE)).isEmpty();
    }

    @Test
    void shouldShowAllThatADecisionNeeds_whenReviewed() {
        // given
        Slip reviewed = world.submitted(slip());
        world.submitted(slip().code("PS-0000-01").amount("PHP 100.00"));
        world.submitted(slip().code("PS-0000-02").amount("PHP 20.00"));
        world.submitted(slip().code("PS-0000-03").amount("PHP 3.00"));
        world.submitted(slip().code("PS-0000-04").amount("PHP 4000.00").invoice("1002"));
        approve("PS-0000-02");
        SlipCode third = new SlipCode("PS-0000-03");
        world.approvals.reject(ANA, world.seen(third), RejectReason.DUPLICATE, "");
        List<SameFile> same = List.of(
                new SameFile(new SlipCode("PS-0000-04"), true, true, SlipStatus.PENDING),
                new SameFile(third, true, true, SlipStatus.REJECTED),
                new SameFile(new SlipCode("PS-0000-02"), true, true, SlipStatus.APPROVED),
                new SameFile(new SlipCode("PS-0000-01"), true, true, SlipStatus.PENDING));

        // when
        SlipReview review = world.approvals.review(ANA, CODE).orElseThrow();

        // then
        assertThat(review)
                .isEqualTo(new SlipReview(
                        reviewed,
                        Optional.of(Suppliers.TALA),
                        List.of(new AllocationReview(
                                reviewed.figures().settlement().allocations().get(0),
                                Optional.of(invoice().build()),
                                Money.parse("PHP 120.00"),
                                List.of())),
                        new FileReview(new Preview(PreviewState.WAITING, 0), Scan.NOT_SCANNED, same),
                        review.checks(),
                        review.standing()));
        assertThat(review.standing().shown()).isEqualTo(world.seen(CODE).shown());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void shouldShowTheSlip_whenStaffHasAnyRole(Role role) {
        // given
        world.submitted(slip());

        // then
        assertThat(world.approvals.review(new Staff("cy", Set.of(role), ANA.scope()), CODE))
                .isPresent();
    }

    @Test
    void shouldShowNothing_whenTheSlipIsOutOfReach() {
        // given
        Slip slip = world.submitted(slip());
        world.database.files().storePreviews(slip.ref(), List.of(Bytes.many(10)));

        // then
        for (Staff staff : List.of(BEN, NOBODY)) {
            assertThat(world.approvals.review(staff, CODE)).isEmpty();
            assertThat(world.approvals.original(staff, CODE)).isEmpty();
            assertThat(world.approvals.preview(staff, CODE, 1)).isEmpty();
        }
    }

    @Test
    void shouldShowTheSlipAndLetStaffReject_whenTheHostHasForgottenTheInvoice() {
        // given
        world.submitted(slip().invoice("9999"));

        // when
        AllocationReview only =
                world.approvals.review(ANA, CODE).orElseThrow().allocations().get(0);

        // then
        assertThat(only.outstanding()).isEmpty();
        assertThat(only.tooMuch()).isFalse();
    }

    @Test
    void shouldGiveTheAttachmentAsItCame_whenTheOriginalIsAskedFor() throws IOException {
        // given
        world.submitted(slip());

        // when
        SlipFile file = world.approvals.original(ANA, CODE).orElseThrow();

        // then
        assertThat(file.fileName()).isEqualTo("slip.jpg");
        assertThat(file.type()).isEqualTo(FileType.JPEG);
        assertThat(file.size()).isEqualTo(1000);
        assertThat(bytes(file)).isEqualTo(Bytes.many(1000).open().readAllBytes());
    }

    @Test
    void shouldGiveThePage_whenAPreviewIsAskedFor() throws IOException {
        // given
        Slip slip = world.submitted(slip());
        world.database.files().storePreviews(slip.ref(), List.of(Bytes.of(new byte[] {1}), Bytes.of(new byte[] {2, 3
        })));

        // when
        SlipFile second = world.approvals.preview(ANA, CODE, 2).orElseThrow();

        // then
        assertThat(bytes(second)).containsExactly(2, 3);
        assertThat(second.type()).isEqualTo(FileType.JPEG);
        assertThat(world.approvals.preview(ANA, CODE, 0)).isEmpty();
        assertThat(world.approvals.preview(ANA, CODE, 3)).isEmpty();
        assertThat(world.approvals.review(ANA, CODE).orElseThrow().file().preview())
                .isEqualTo(new Preview(PreviewState.READY, 2));
    }

    private void approve(String code) {
        world.approvals.approve(ANA, world.seen(new SlipCode(code)));
    }

    private List<String> codes(Staff staff, QueueView view) {
        return world.approvals.queue(staff, view, Optional.empty()).slips().stream()
                .map(slip -> slip.code().value())
                .toList();
    }

    private static String code(int number) {
        return "PS-0000-" + SlipCode.ALPHABET.charAt(number / 32) + SlipCode.ALPHABET.charAt(number % 32);
    }

    private static byte[] bytes(SlipFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.writeTo(out);
        return out.toByteArray();
    }
}
