// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.approval.internal.ApprovalWorld.ANA;
import static org.slipway.approval.internal.ApprovalWorld.BEN;
import static org.slipway.approval.internal.ApprovalWorld.CODE;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.AssignmentRefusal;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;
import org.slipway.testkit.LogLines;
import org.slipway.testkit.Suppliers;

/** Who is offered for a slip, and to whom it can be assigned. */
final class SignedInColleaguesTest {

    private static final Staff CORA = new Staff("Cora", Set.of(Role.APPROVER), SupplierScope.EVERY);
    private static final Staff VIC = new Staff("vic", Set.of(Role.VIEWER), ANA.scope());
    private static final Staff ADA = new Staff("ada", Set.of(Role.ADMIN), ANA.scope());

    private final ApprovalWorld world = ApprovalWorld.withASlip();
    private final SignedInColleagues colleagues = new SignedInColleagues(world.database.colleagues(), world.clock);
    private final StaffAttention attention = new StaffAttention(
            world.database.slips(), world.database.attention(), world.database.colleagues(), world.clock);

    @Test
    void shouldOfferWhoDecidesForTheSupplier_whenTheyHaveSignedIn() {
        // when
        List.of(ANA, BEN, CORA, VIC, ADA).forEach(colleagues::signedIn);

        // then
        assertThat(attention.opened(ANA, CODE).colleagues()).containsExactly("cora");
        assertThat(attention.opened(ADA, CODE).colleagues()).containsExactly("ana", "cora");
        assertThat(attention.opened(VIC, CODE).colleagues()).isEmpty();
    }

    @Test
    void shouldRefuseToAssign_whenTheNameIsNoColleagues() {
        // given
        List.of(BEN, CORA, VIC, ADA).forEach(colleagues::signedIn);

        // then
        for (String name : List.of("ben", "vic", "ada", "nobody")) {
            assertThat(attention.assign(ANA, CODE, name))
                    .as(name)
                    .isEqualTo(Outcome.refused(AssignmentRefusal.NOT_A_COLLEAGUE));
        }
        assertThat(world.database.auditRows()).hasSize(1);
        assertThat(attention.assign(ANA, CODE, " CORA ")).isEqualTo(Outcome.accepted("cora"));
    }

    @Test
    void shouldLetTakeASlip_whenOneIsNotNotedYet() {
        assertThat(attention.assign(ADA, CODE, "ADA")).isEqualTo(Outcome.accepted("ada"));
        assertThat(attention.assign(ANA, CODE, "ana")).isEqualTo(Outcome.accepted("ana"));
    }

    @Test
    void shouldOfferNobodyAnyMore_whenRightsAreGoneOrTheLastSignInIsLongAgo() {
        // given
        List.of(ANA, CORA).forEach(colleagues::signedIn);

        // when
        colleagues.signedIn(new Staff("cora", Set.of(Role.VIEWER), SupplierScope.EVERY));

        // then
        assertThat(attention.opened(ADA, CODE).colleagues()).containsExactly("ana");
        world.clock.advance(Duration.ofDays(90));
        assertThat(attention.opened(ADA, CODE).colleagues()).containsExactly("ana");
        world.clock.advance(Duration.ofMillis(1));
        assertThat(attention.opened(ADA, CODE).colleagues()).isEmpty();
        assertThat(attention.assign(ADA, CODE, "ana")).isEqualTo(Outcome.refused(AssignmentRefusal.NOT_A_COLLEAGUE));
    }

    @Test
    void shouldKeepNobodyOut_whenItCannotBeNoted() {
        try (LogLines log = new LogLines()) {
            // given
            world.database.outOfReach(true);

            // when
            colleagues.signedIn(ANA);
            colleagues.signedIn(new Staff("İ".repeat(60), Set.of(Role.APPROVER), ANA.scope()));

            // then
            assertThat(log.of("WARN")).hasSize(1);
        }
        world.database.outOfReach(false);
        assertThat(world.database.colleagues().of(Suppliers.TALA.id(), world.clock.instant(), 9))
                .isEmpty();
    }
}
