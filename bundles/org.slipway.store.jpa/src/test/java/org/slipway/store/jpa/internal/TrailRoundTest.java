// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.api.SupplierId;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.MethodPresentation;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.store.jpa.internal.audit.TrailRound;
import org.slipway.testkit.Methods;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.store.NewSlips;

/** What the log of a node tells soon after its start, and every day. */
class TrailRoundTest {

    @TempDir
    private Path folder;

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
    void shouldNameWhoHasSlipsAndNoTrail_whenRowsHeadAndTheFileOfHeadsAreGone(TestDatabase database) {
        // given
        JpaStores stores = database.emptyStores();
        stores.slips().submit(NewSlips.of(SlipBuilder.slip().build()));

        // when
        stores.execute("DELETE FROM audit_row");
        stores.execute("DELETE FROM audit_head");
        stores.keepingHeadsIn(folder);

        // then
        assertThat(new TrailRound(stores.database(), () -> false).run())
                .isEqualTo(Map.of("tala", new AuditVerdict.CutOff(0, 1)));
        assertThat(stores.audit().verify(new SupplierId("nobody"))).isEqualTo(new AuditVerdict.Whole(0));
    }

    @ParameterizedTest
    @EnumSource
    void shouldNameWhoHasAPaymentMethodAndNoTrail_whenAllThreeAreGone(TestDatabase database) {
        // given
        JpaStores stores = database.emptyStores();
        ManagedMethod method = ManagedMethod.unstored(
                new SupplierId("tala"), Methods.GCASH.id(), new MethodPresentation("GCash", "", 1));

        // when
        stores.methods().save(method, List.of());

        // then
        assertThat(new TrailRound(stores.database(), () -> false).run())
                .isEqualTo(Map.of("tala", new AuditVerdict.CutOff(0, 1)));
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
