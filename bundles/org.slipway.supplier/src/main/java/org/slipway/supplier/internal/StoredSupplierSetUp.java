// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.Staff;
import org.slipway.api.audit.AuditAction;
import org.slipway.api.invoice.Logo;
import org.slipway.api.invoice.SecondApproval;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.invoice.SupplierProfiles;
import org.slipway.api.supplier.SettingsEntry;
import org.slipway.api.supplier.SettingsRefusal;
import org.slipway.api.supplier.SupplierSetUp;
import org.slipway.api.supplier.SupplierSettings;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.StoredProfile;
import org.slipway.spi.store.SupplierProfileStore;

/** Suppliers as the platform has configured them, and where it has not, as their own staff has set them up. */
@Component
public final class StoredSupplierSetUp implements SupplierSetUp, SupplierProfiles {

    private final ConfiguredSuppliers configured;
    private final SupplierProfileStore store;
    private final RememberedProfiles remembered;
    private final Clock clock;

    @Activate
    public StoredSupplierSetUp(@Reference ConfiguredSuppliers configured, @Reference SupplierProfileStore store) {
        this(configured, store, Clock.systemUTC());
    }

    StoredSupplierSetUp(ConfiguredSuppliers configured, SupplierProfileStore store, Clock clock) {
        this.configured = configured;
        this.store = store;
        this.remembered = new RememberedProfiles(clock);
        this.clock = clock;
    }

    @Override
    public SupplierProfile of(SupplierId supplier) {
        return configured
                .of(supplier)
                .map(SupplierChoice::profile)
                .orElseGet(() -> remembered.of(
                        supplier,
                        () -> store.find(supplier).map(StoredProfile::profile).orElse(SupplierProfile.PLAIN)));
    }

    @Override
    public Optional<SupplierSettings> settings(Staff staff, SupplierId supplier) {
        return staff.maySetUp(supplier) ? Optional.of(now(supplier)) : Optional.empty();
    }

    private SupplierSettings now(SupplierId supplier) {
        Optional<SupplierChoice> choice = configured.of(supplier);
        Optional<StoredProfile> stored = store.find(supplier);
        SupplierProfile own = stored.map(StoredProfile::profile).orElse(SupplierProfile.PLAIN);
        return new SupplierSettings(
                choice.map(SupplierChoice::profile).orElse(own),
                stored.map(StoredProfile::version).orElse(0L),
                stored.map(StoredProfile::changed),
                choice.map(SupplierChoice::configuration));
    }

    @Override
    public Outcome<SupplierSettings, Set<SettingsRefusal>> change(
            Staff staff, SupplierId supplier, long version, SettingsEntry entry) {
        if (!staff.maySetUp(supplier)) {
            return Outcome.refused(Set.of(SettingsRefusal.NOT_ALLOWED));
        }
        SupplierSettings now = now(supplier);
        if (now.configuration().isPresent()) {
            return Outcome.refused(Set.of(SettingsRefusal.CONFIGURED));
        }
        if (now.version() != version) {
            return Outcome.refused(Set.of(SettingsRefusal.STALE));
        }
        return SettingsReading.of(entry, now.profile().look().logo())
                .then(profile -> store(staff, supplier, version, profile));
    }

    private Outcome<SupplierSettings, Set<SettingsRefusal>> store(
            Staff staff, SupplierId supplier, long version, SupplierProfile profile) {
        boolean stored = store.change(supplier, version, profile, audit(staff, supplier, profile));
        remembered.forget(supplier);
        return stored ? Outcome.accepted(now(supplier)) : Outcome.refused(Set.of(SettingsRefusal.STALE));
    }

    /** The trail tells what was chosen, but for the address and the name: it holds no personal data. */
    private AuditEntry audit(Staff staff, SupplierId supplier, SupplierProfile profile) {
        String detail = ("takesOverpayment=%s, offersOtherInvoices=%s, colour=%s, logo=%s, senderName %s, replyTo %s"
                        + ", secondApproval=%s, accountPauseHours=%d, languages=%s"
                        + ", digest=%s, digestAddresses=%d, digestWaitingHours=%d")
                .formatted(
                        profile.takesOverpayment(),
                        profile.offersOtherInvoices(),
                        profile.look().colour().orElse("none"),
                        profile.look().logo().map(Logo::name).orElse("none"),
                        set(profile.sender().name()),
                        set(profile.sender().replyTo()),
                        named(profile.controls().secondApproval()),
                        profile.controls().accountPause().toHours(),
                        profile.languages().inOrder().isEmpty() ? "every" : profile.languages(),
                        profile.digest().rhythm(),
                        profile.digest().addresses().size(),
                        profile.digest().waiting().toHours());
        return new AuditEntry(
                supplier,
                AuditAction.SUPPLIER_CHANGED,
                staff.name(),
                supplier.value(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                detail);
    }

    private static String named(SecondApproval amounts) {
        return amounts.above().isEmpty() ? "none" : amounts.toString();
    }

    private static String set(Optional<String> value) {
        return value.isPresent() ? "set" : "none";
    }
}
