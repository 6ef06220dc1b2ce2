// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.BEN;
import static org.slipway.approval.internal.ApprovalWorld.CODE;
import static org.slipway.testkit.InvoiceBuilder.invoice;
import static org.slipway.testkit.SlipBuilder.slip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.AllocationReview;
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
                        new FileReview(new Preview(PreviewState.READY, 1), Scan.NOT_SCANNED, same),
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

    private static byte[] bytes(SlipFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.writeTo(out);
        return out.toByteArray();
    }
}
