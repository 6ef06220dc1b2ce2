// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.method;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.persistence.AttributeOverride;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import javax.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.slipway.api.SupplierId;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.ManagedMethod.Confirmed;
import org.slipway.api.method.ManagedMethod.Proposed;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodPresentation;
import org.slipway.store.jpa.internal.MicrosConverter;

/** A payment method with the account in force and the proposed one; each may be missing. */
@Entity
@Table(name = "supplier_method")
@IdClass(MethodRow.Key.class)
class MethodRow {

    @Id
    private String supplier;

    @Id
    private String method;

    private String label;
    private String instructions;

    @Column(name = "shown_order")
    private int order;

    private boolean active;

    @Embedded
    private @Nullable AccountColumns inForce;

    @Column(name = "confirmed_by")
    private @Nullable String confirmedBy;

    @Column(name = "confirmed_at")
    @Convert(converter = MicrosConverter.class)
    private @Nullable Instant confirmedAt;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "proposal_kind"))
    @AttributeOverride(name = "id", column = @Column(name = "proposal_id"))
    @AttributeOverride(name = "institution", column = @Column(name = "proposal_institution"))
    @AttributeOverride(name = "holder", column = @Column(name = "proposal_holder"))
    @AttributeOverride(name = "number", column = @Column(name = "proposal_number"))
    @AttributeOverride(name = "currency", column = @Column(name = "proposal_currency"))
    @AttributeOverride(name = "country", column = @Column(name = "proposal_country"))
    @AttributeOverride(name = "qrPayload", column = @Column(name = "proposal_qr_payload"))
    @AttributeOverride(name = "proposedBy", column = @Column(name = "proposal_by"))
    private @Nullable AccountColumns proposal;

    @Column(name = "proposal_at")
    @Convert(converter = MicrosConverter.class)
    private @Nullable Instant proposedAt;

    @Version
    private long version;

    MethodRow() {}

    /** A method that is not stored yet. */
    MethodRow(ManagedMethod of) {
        this.supplier = of.supplier().value();
        this.method = of.id().value();
        set(of);
    }

    String method() {
        return method;
    }

    long version() {
        return version;
    }

    /** Everything but the key and the version. */
    final void set(ManagedMethod of) {
        label = of.presentation().label();
        instructions = of.presentation().instructions();
        order = of.presentation().order();
        active = of.active();
        inForce = of.inForce()
                .map(account -> new AccountColumns(account.account(), account.proposedBy()))
                .orElse(null);
        confirmedBy = of.inForce().map(Confirmed::confirmedBy).orElse(null);
        confirmedAt = of.inForce().map(Confirmed::at).orElse(null);
        proposal = of.proposal()
                .map(account -> new AccountColumns(account.account(), account.by()))
                .orElse(null);
        proposedAt = of.proposal().map(Proposed::at).orElse(null);
    }

    ManagedMethod toMethod() {
        return new ManagedMethod(
                new SupplierId(supplier),
                new MethodId(method),
                new MethodPresentation(label, instructions, order),
                active,
                Optional.ofNullable(inForce).map(this::toConfirmed),
                Optional.ofNullable(proposal).map(this::toProposed),
                version);
    }

    private Confirmed toConfirmed(AccountColumns columns) {
        return new Confirmed(
                columns.toAccount(),
                columns.proposedBy(),
                Objects.requireNonNull(confirmedBy),
                Objects.requireNonNull(confirmedAt));
    }

    private Proposed toProposed(AccountColumns columns) {
        return new Proposed(columns.toAccount(), columns.proposedBy(), Objects.requireNonNull(proposedAt));
    }

    /** Supplier and id of the method. */
    static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String supplier = "";
        private String method = "";

        Key() {}

        Key(ManagedMethod of) {
            this.supplier = of.supplier().value();
            this.method = of.id().value();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && method.equals(key.method) && supplier.equals(key.supplier);
        }

        @Override
        public int hashCode() {
            return Objects.hash(supplier, method);
        }
    }
}
