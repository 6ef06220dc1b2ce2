// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.host.adapter.InvoiceNoticing;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKinds;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.store.MemoryDatabase;

class OdooChangesTest {

    private final MutableClock clock = MutableClock.at("2026-03-02T02:00:00Z");
    private final MemoryDatabase database = new MemoryDatabase(clock);
    private final ScriptedOdoo odoo;
    private final InvoiceNoticing noticing;

    OdooChangesTest() throws IOException {
        odoo = new ScriptedOdoo();
        OdooAccess access = odoo.access(RealOdoo.passwordFile("secret"));
        noticing = new InvoiceNoticing(
                new OdooChanges(new OdooSession(() -> access), clock), database.work(), database.links());
    }

    @BeforeEach
    void lookForTheFirstTime() {
        odoo.with("notice account.move.search_read", "[]");
        noticing.look();
        noticing.look();
    }

    @AfterEach
    void stop() {
        odoo.close();
    }

    @Test
    void shouldAnnounceNothing_whenItLooksForTheFirstTime() {
        assertThat(announcements()).isZero();
        assertThat(database.work().depth(OdooChanges.KIND).waiting()).isEqualTo(1);
    }

    @Test
    void shouldAnnounceAnInvoiceOnce_whenItWasPostedSince() {
        changed("57", "2026-03-02 02:00:01");

        noticing.look();
        noticing.look();

        assertThat(announcements()).isEqualTo(1);
        WorkClaim claim = database.work()
                .claim(WorkKinds.ANNOUNCE_INVOICE, Optional.empty(), Duration.ofMinutes(1))
                .orElseThrow();
        assertThat(claim.work().invoice()).hasToString("tala/57");
        database.work().complete(claim, List.of(), List.of());
        noticing.look();
        assertThat(announcements()).isZero();
    }

    @Test
    void shouldLeaveNothingOut_whenOdooDoesNotAnswerForAWhile() {
        changed("57", "2026-03-02 02:00:01");
        odoo.with("notice account.move.search_read", "status 502");
        noticing.look();
        assertThat(announcements()).isZero();

        changed("57", "2026-03-02 02:00:01");
        clock.advance(Duration.ofMinutes(1));
        noticing.look();

        assertThat(announcements()).isEqualTo(1);
    }

    @Test
    void shouldKeepHowFarItLooked_whenWrittenAndRead() {
        OdooMark mark = new OdooMark(LocalDate.of(2026, 3, 1), Instant.parse("2026-03-02T01:00:00Z"));

        assertThat(mark).hasToString("2026-03-01 2026-03-02T01:00:00Z");
        assertThat(OdooMark.parse(mark.toString())).contains(mark);
        assertThat(OdooMark.parse("")).isEmpty();
        assertThat(OdooMark.parse("2026-03-01 now")).isEmpty();
    }

    private long announcements() {
        return database.work().depth(WorkKinds.ANNOUNCE_INVOICE).waiting();
    }

    private void changed(String id, String when) {
        odoo.with(
                "notice account.move.search_read",
                "[{'id':" + id + ",'company_id':[1,'Tala'],'write_date':'" + when + "'}]");
    }
}
