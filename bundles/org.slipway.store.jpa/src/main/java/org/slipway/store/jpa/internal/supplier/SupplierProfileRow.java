// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.supplier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Logo;
import org.slipway.api.invoice.OfferedLanguages;
import org.slipway.api.invoice.SecondApproval;
import org.slipway.api.invoice.StaffDigest;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.invoice.SupplierProfile.Controls;
import org.slipway.api.invoice.SupplierProfile.Look;
import org.slipway.api.invoice.SupplierProfile.Sender;
import org.slipway.api.supplier.SupplierSettings;
import org.slipway.database.Damage;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.StoredProfile;
import org.slipway.store.jpa.internal.MicrosConverter;

/** What a supplier has set up for itself. */
@Entity
@Table(name = "supplier_profile")
class SupplierProfileRow {

    @Id
    private String supplier;

    @Column(name = "takes_overpayment")
    private boolean takesOverpayment;

    @Column(name = "offers_other_invoices")
    private boolean offersOtherInvoices;

    private @Nullable String colour;

    @Column(name = "logo_type")
    private @Nullable String logoType;

    /** No bytes where there is no logo. */
    @Column(name = "logo_bytes")
    private byte[] logoBytes;

    @Column(name = "sender_name")
    private @Nullable String senderName;

    @Column(name = "reply_to")
    private @Nullable String replyTo;

    /** As {@link SecondApproval} writes itself. */
    @Column(name = "second_approval")
    private @Nullable String secondApproval;

    @Column(name = "account_pause_hours")
    private @Nullable Integer accountPauseHours;

    /** As {@link OfferedLanguages} writes itself. */
    private @Nullable String languages;

    @Embedded
    private @Nullable DigestColumns digest;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    @Convert(converter = MicrosConverter.class)
    private Instant changedAt;

    /** Counted up by the statement that claims the row for a change. */
    private long version;

    SupplierProfileRow() {}

    SupplierProfileRow(SupplierId supplier, SupplierProfile profile, AuditEntry entry) {
        this.supplier = supplier.value();
        this.version = 1;
        change(profile, entry);
    }

    final void change(SupplierProfile profile, AuditEntry entry) {
        takesOverpayment = profile.takesOverpayment();
        offersOtherInvoices = profile.offersOtherInvoices();
        colour = profile.look().colour().orElse(null);
        logoType = profile.look().logo().map(Logo::mediaType).orElse(null);
        logoBytes = profile.look().logo().map(Logo::bytes).orElse(new byte[0]);
        senderName = profile.sender().name().orElse(null);
        replyTo = profile.sender().replyTo().orElse(null);
        secondApproval = profile.controls().secondApproval().toString();
        accountPauseHours = Math.toIntExact(profile.controls().accountPause().toHours());
        languages = profile.languages().toString();
        digest = new DigestColumns(profile.digest());
        changedBy = entry.actor();
        changedAt = entry.at();
    }

    String supplier() {
        return supplier;
    }

    StoredProfile toStored() {
        SupplierProfile profile = new SupplierProfile(
                takesOverpayment,
                offersOtherInvoices,
                spared("look", this::look).orElse(new Look(Optional.empty(), Optional.empty())),
                spared("sender", this::sender).orElse(new Sender(Optional.empty(), Optional.empty())),
                Damage.checked("controls of supplier " + supplier, this::controls),
                spared("languages", this::languages).orElse(OfferedLanguages.EVERY),
                spared("digest", this::digest).orElse(StaffDigest.NEVER));
        return new StoredProfile(profile, version, new SupplierSettings.Change(changedBy, changedAt));
    }

    /** A part that lets nothing through that it was to stop: if it can't be read, it is as if it had not been chosen. */
    private <T> Optional<T> spared(String part, Supplier<T> reading) {
        return Damage.spared(part + " of supplier " + supplier, reading);
    }

    private Look look() {
        return new Look(
                Optional.ofNullable(colour), Optional.ofNullable(logoType).map(type -> new Logo(type, logoBytes)));
    }

    private Sender sender() {
        return new Sender(Optional.ofNullable(senderName), Optional.ofNullable(replyTo));
    }

    private OfferedLanguages languages() {
        return languages == null
                ? OfferedLanguages.EVERY
                : OfferedLanguages.parse(languages).orElseThrow();
    }

    /** No columns have values in a row from before there were any. */
    StaffDigest digest() {
        return digest == null ? StaffDigest.NEVER : digest.toDigest();
    }

    /** What can't be read would let through what it was to stop. */
    private Controls controls() {
        return new Controls(
                Optional.ofNullable(secondApproval)
                        .map(text -> SecondApproval.parse(text).orElseThrow())
                        .orElse(SecondApproval.NEVER),
                Optional.ofNullable(accountPauseHours).map(Duration::ofHours).orElse(Controls.PLAIN.accountPause()));
    }
}
