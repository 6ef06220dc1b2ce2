// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.SessionRefusal;
import org.slipway.api.approval.SignedIn;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.store.MemoryDatabase;

final class StaffSignedInTest {

    private static final SupplierId TALA = Suppliers.TALA.id();
    private static final SupplierId BAYVIEW = Suppliers.BAYVIEW.id();
    private static final SupplierScope BOTH = new SupplierScope(false, Set.of(TALA, BAYVIEW));
    private static final Instant NOW = Instant.parse("2026-03-04T04:00:00Z");
    private static final Staff ADA = new Staff("ada", Set.of(Role.ADMIN), SupplierScope.of(TALA));
    private static final Staff ROOT = new Staff("root", Set.of(Role.ADMIN), SupplierScope.EVERY);

    private final MemoryDatabase database = new ApprovalWorld().database;
    private final StaffSignedIn signedIn = at(NOW);

    @Test
    void shouldBeOver_whenEndedOrItsTimeHasPassed() {
        // given
        begins("one", "liza", BOTH);
        begins("two", "liza", BOTH);

        // when
        signedIn.end("one");

        // then
        assertThat(signedIn.begun("one")).isEmpty();
        assertThat(signedIn.begun("two")).hasValue(NOW);
        assertThat(signedIn.begun("never")).isEmpty();
        assertThat(at(NOW.plus(Duration.ofHours(12))).begun("two")).isEmpty();
        assertThat(database.auditRows()).isEmpty();
    }

    @Test
    void shouldEndAllOfOnesOwn_withARowForEachSupplier() {
        // given
        begins("one", "liza", BOTH);
        begins("two", "liza", BOTH);
        begins("other", "ben", BOTH);
        Staff liza = new Staff("liza", Set.of(Role.APPROVER), BOTH);
        assertThat(signedIn.own(liza)).hasSize(2);

        // when
        int ended = signedIn.endOwn(liza);

        // then
        assertThat(ended).isEqualTo(2);
        assertThat(signedIn.begun("one")).isEmpty();
        assertThat(signedIn.begun("two")).isEmpty();
        assertThat(signedIn.begun("other")).isPresent();
        assertThat(database.auditRows())
                .containsExactly(
                        new AuditEntry(BAYVIEW, AuditAction.SESSIONS_ENDED, "liza", "liza", NOW),
                        new AuditEntry(TALA, AuditAction.SESSIONS_ENDED, "liza", "liza", NOW));
    }

    @Test
    void shouldEndThoseOfAColleague_whenAnAdminOfTheirSupplierSaysSo() {
        // given
        begins("one", "liza", BOTH);

        // when
        Outcome<Integer, SessionRefusal> ended = signedIn.endOf(ADA, TALA, " LIZA ");

        // then
        assertThat(ended).isEqualTo(Outcome.accepted(1));
        assertThat(signedIn.begun("one")).isEmpty();
        assertThat(database.auditRows())
                .containsExactly(new AuditEntry(TALA, AuditAction.SESSIONS_ENDED, "ada", "liza", NOW));
    }

    @Test
    void shouldReachNobodyElse_whenAnAdminIsOfOneSupplier() {
        // given
        begins("bay", "mei", SupplierScope.of(BAYVIEW));
        begins("all", "root", SupplierScope.EVERY);
        begins("tala", "liza", SupplierScope.of(TALA));
        Staff approver = new Staff("ana", Set.of(Role.APPROVER), SupplierScope.EVERY);

        // then
        assertThat(signedIn.signedIn(ADA, TALA).map(StaffSignedInTest::names))
                .isEqualTo(Outcome.accepted(List.of("liza")));
        assertThat(signedIn.signedIn(ROOT, TALA).map(StaffSignedInTest::names))
                .isEqualTo(Outcome.accepted(List.of("liza", "root")));
        assertThat(signedIn.signedIn(ADA, BAYVIEW)).isEqualTo(Outcome.refused(SessionRefusal.NOT_ALLOWED));
        assertThat(signedIn.signedIn(approver, TALA)).isEqualTo(Outcome.refused(SessionRefusal.NOT_ALLOWED));
        assertThat(signedIn.endOf(approver, TALA, "liza")).isEqualTo(Outcome.refused(SessionRefusal.NOT_ALLOWED));
        assertThat(signedIn.endOf(ADA, BAYVIEW, "mei")).isEqualTo(Outcome.refused(SessionRefusal.NOT_ALLOWED));
        assertThat(signedIn.endOf(ADA, TALA, "mei")).isEqualTo(Outcome.refused(SessionRefusal.NOT_FOUND));
        assertThat(signedIn.endOf(ADA, TALA, "root")).isEqualTo(Outcome.refused(SessionRefusal.NOT_FOUND));
        assertThat(signedIn.endOf(ROOT, TALA, "root")).isEqualTo(Outcome.accepted(1));
    }

    private static List<String> names(List<SignedIn> sessions) {
        return sessions.stream().map(SignedIn::name).toList();
    }

    private StaffSignedIn at(Instant now) {
        return new StaffSignedIn(database.sessions(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private void begins(String id, String name, SupplierScope scope) {
        signedIn.begin(new SignedIn(id, name, scope, NOW, NOW.plus(Duration.ofHours(12))));
    }
}
