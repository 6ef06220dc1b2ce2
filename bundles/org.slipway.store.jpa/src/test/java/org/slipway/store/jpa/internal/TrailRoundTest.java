// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditAction;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.store.jpa.internal.audit.TrailRound;

/** What the log of a node tells soon after its start, and every day. */
class TrailRoundTest {

    @ParameterizedTest
    @EnumSource
    void shouldNameWhoseTrailIsNotWhole_whenThreeSuppliersHaveOne(TestDatabase database) {
        // given
        JpaStores stores = withTrailsOfThree(database);
        assertThat(new TrailRound(stores.database(), () -> false).run()).isEmpty();

        // when
        stores.execute("UPDATE audit_row SET actor = 'mal' WHERE supplier = 'bayview'");
        stores.execute("DELETE FROM audit_row WHERE supplier = 'merlion'");
        stores.execute("DELETE FROM audit_head WHERE supplier = 'merlion'");

        // then
        assertThat(new TrailRound(stores.database(), () -> false).run())
                .isEqualTo(Map.of("bayview", new AuditVerdict.Broken(1), "merlion", new AuditVerdict.CutOff(0, 1)));
    }

    @ParameterizedTest
    @EnumSource
    void shouldSayNothing_whenItIsStopped(TestDatabase database) {
        // given
        JpaStores stores = withTrailsOfThree(database);
        stores.execute("UPDATE audit_row SET actor = 'mal'");

        // then
        assertThat(new TrailRound(stores.database(), () -> true).run()).isEmpty();
    }

    private static JpaStores withTrailsOfThree(TestDatabase database) {
        JpaStores stores = database.emptyStores();
        Instant at = Instant.parse("2026-03-02T01:30:00Z");
        Stream.of("bayview", "merlion", "tala")
                .map(id -> new AuditEntry(new SupplierId(id), AuditAction.INVOICE_NOTIFIED, "mail", "1001", at))
                .forEach(entry -> stores.work().add(List.of(), List.of(entry)));
        return stores;
    }
}
