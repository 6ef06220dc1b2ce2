// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.invoice.DigestRhythm;
import org.slipway.api.invoice.Languages;
import org.slipway.api.invoice.Logo;
import org.slipway.api.invoice.OfferedLanguages;
import org.slipway.api.invoice.SecondApproval;
import org.slipway.api.invoice.StaffDigest;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.invoice.SupplierProfile.Controls;
import org.slipway.api.invoice.SupplierProfile.Look;
import org.slipway.api.invoice.SupplierProfile.Sender;
import org.slipway.api.supplier.SupplierSettings;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.audit.AuditVerdict;
import org.slipway.spi.store.StoredProfile;
import org.slipway.spi.store.SupplierProfileStore;
import org.slipway.testkit.Suppliers;

/** What every {@link SupplierProfileStore} does. */
public abstract class SupplierProfileStoreContract {

    private static final SupplierId TALA = Suppliers.TALA.id();
    private static final Instant MORNING = Instant.parse("2026-03-02T01:30:00.123456Z");
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    private static final SupplierProfile FULL = new SupplierProfile(
            true,
            true,
            new Look(Optional.of("#3b1f6b"), Optional.of(new Logo("image/png", largest()))),
            new Sender(Optional.of("Ñ".repeat(70)), Optional.of("billing@tala.example")),
            new Controls(
                    SecondApproval.parse("PHP 999,999,999,999,999.00; USD 1000").orElseThrow(), Duration.ofDays(30)),
            new OfferedLanguages(List.of(Languages.FILIPINO, Locale.ENGLISH)),
            new StaffDigest(
                    Collections.nCopies(10, "a".repeat(242) + "@tala.example"),
                    DigestRhythm.daily(23),
                    Duration.ofDays(30)));

    private StoresUnderTest stores;
    private SupplierProfileStore profiles;

    /** The stores under test, with nothing in them. */
    protected abstract StoresUnderTest emptyStores();

    @BeforeEach
    void open() {
        stores = emptyStores();
        profiles = stores.profiles();
    }

    @Test
    void shouldFindNothing_whenASupplierHasSetUpNothing() {
        profiles.change(Suppliers.BAYVIEW.id(), 0, FULL, entry(Suppliers.BAYVIEW.id(), "ana", NOON));

        assertThat(profiles.find(TALA)).isEmpty();
    }

    @Test
    void shouldKeepEverything_whenAProfileIsFull() {
        // when
        boolean changed = profiles.change(TALA, 0, FULL, entry(TALA, "ana", MORNING));

        // then
        assertThat(changed).isTrue();
        assertThat(profiles.find(TALA)).hasValue(stored(FULL, 1, "ana", MORNING));
        assertThat(stores.audit().verify(TALA)).isEqualTo(new AuditVerdict.Whole(1));
    }

    @Test
    void shouldNameWhoseStaffIsToBeTold_whenSomeHaveChosenIt() {
        // given
        profiles.change(TALA, 0, FULL, entry(TALA, "ana", NOON));
        profiles.change(Suppliers.BAYVIEW.id(), 0, SupplierProfile.PLAIN, entry(Suppliers.BAYVIEW.id(), "ben", NOON));

        // then
        assertThat(profiles.digests()).isEqualTo(Map.of(TALA, FULL.digest()));
    }

    @Test
    void shouldForgetWhatIsNotChosenAnyMore_whenAnotherTakesItsPlace() {
        // given
        profiles.change(TALA, 0, FULL, entry(TALA, "ana", MORNING));

        // when
        boolean changed = profiles.change(TALA, 1, SupplierProfile.PLAIN, entry(TALA, "ben", NOON));

        // then
        assertThat(changed).isTrue();
        assertThat(profiles.find(TALA)).hasValue(stored(SupplierProfile.PLAIN, 2, "ben", NOON));
        assertThat(stores.audit().verify(TALA)).isEqualTo(new AuditVerdict.Whole(2));
    }

    @Test
    void shouldCountTheChange_whenItIsToTheSame() {
        // given
        profiles.change(TALA, 0, FULL, entry(TALA, "ana", MORNING));

        // when
        boolean changed = profiles.change(TALA, 1, FULL, entry(TALA, "ana", MORNING));

        // then
        assertThat(changed).isTrue();
        assertThat(profiles.find(TALA)).hasValue(stored(FULL, 2, "ana", MORNING));
    }

    @Test
    void shouldStoreNothing_whenAnotherVersionIsThere() {
        // given
        profiles.change(TALA, 0, SupplierProfile.PLAIN, entry(TALA, "ana", MORNING));

        // when
        boolean first = profiles.change(TALA, 0, FULL, entry(TALA, "ben", NOON));
        boolean later = profiles.change(TALA, 2, FULL, entry(TALA, "ben", NOON));
        boolean none = profiles.change(Suppliers.BAYVIEW.id(), 1, FULL, entry(Suppliers.BAYVIEW.id(), "ben", NOON));

        // then
        assertThat(List.of(first, later, none)).containsOnly(false);
        assertThat(profiles.find(TALA)).hasValue(stored(SupplierProfile.PLAIN, 1, "ana", MORNING));
        assertThat(profiles.find(Suppliers.BAYVIEW.id())).isEmpty();
        assertThat(stores.audit().verify(TALA)).isEqualTo(new AuditVerdict.Whole(1));
        assertThat(stores.audit().verify(Suppliers.BAYVIEW.id())).isEqualTo(new AuditVerdict.Whole(0));
    }

    @RepeatedTest(20)
    void shouldTakeOne_whenEightChangeTheSameVersionAtOnce() {
        // when
        List<Boolean> first = Together.call(8, () -> profiles.change(TALA, 0, FULL, entry(TALA, "ana", NOON)));
        List<Boolean> second = Together.call(8, () -> profiles.change(TALA, 1, FULL, entry(TALA, "ana", NOON)));

        // then
        assertThat(first).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(second).filteredOn(Boolean::booleanValue).hasSize(1);
        assertThat(profiles.find(TALA)).hasValue(stored(FULL, 2, "ana", NOON));
        assertThat(stores.audit().verify(TALA)).isEqualTo(new AuditVerdict.Whole(2));
    }

    @Test
    void shouldThrowUnavailableAndRecover_whenTheDatabaseGoesAndComes() {
        // given
        stores.outOfReach(true);

        // then
        assertThatThrownBy(() -> profiles.find(TALA)).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> profiles.change(TALA, 0, FULL, entry(TALA, "ana", NOON)))
                .isInstanceOf(UnavailableException.class);
        stores.outOfReach(false);
        assertThat(profiles.find(TALA)).isEmpty();
    }

    private static StoredProfile stored(SupplierProfile profile, long version, String by, Instant at) {
        return new StoredProfile(profile, version, new SupplierSettings.Change(by, at));
    }

    private static AuditEntry entry(SupplierId supplier, String actor, Instant at) {
        return new AuditEntry(supplier, AuditAction.SUPPLIER_CHANGED, actor, supplier.value(), at);
    }

    private static byte[] largest() {
        byte[] bytes = new byte[Logo.MAX_BYTES];
        Arrays.fill(bytes, (byte) 0xA5);
        return bytes;
    }
}
