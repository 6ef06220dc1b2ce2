// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.work;

import java.time.Instant;
import java.util.Objects;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.IdClass;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.slipway.api.SupplierId;
import org.slipway.api.operation.AttemptEnd;
import org.slipway.api.operation.OpenWork;
import org.slipway.database.Damage;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.spi.work.WorkKind;
import org.slipway.store.jpa.internal.MicrosConverter;

/** A piece of work that waits, is claimed, or is parked. Read only: rows are written by statements of their own. */
@Entity
@Table(name = "open_work")
@IdClass(WorkKey.class)
@SuppressWarnings("UnusedVariable") // the lease is used by queries alone
class WorkRow {

    @Id
    private String supplier;

    @Id
    private long id;

    private String kind;
    private String target;
    private String payload;

    @Convert(converter = MicrosConverter.class)
    private Instant due;

    private int attempts;

    /** What is known of the attempts; while one is being made, of those before it. */
    private String ended;

    private int refused;
    private int failed;

    @Column(name = "lease_until")
    @Convert(converter = MicrosConverter.class)
    private Instant leaseUntil;

    /** Digest of the work while it waits and nobody has begun it, or of what was set aside beside it; unique. */
    private @Nullable String waiting;

    private long fence;
    private boolean parked;
    private @Nullable String cause;

    WorkRow() {}

    String supplier() {
        return supplier;
    }

    long id() {
        return id;
    }

    long fence() {
        return fence;
    }

    /** The claim that the next conditional update makes of this row. */
    WorkClaim nextClaim() {
        return new WorkClaim(
                id,
                new Work(new WorkKind(kind), new SupplierId(supplier), target, payload),
                new WorkClaim.Attempts(attempts, ended(), refused, failed),
                fence + 1);
    }

    /** What can't be read may have happened. */
    private AttemptEnd ended() {
        return Damage.spared("end of work " + id, () -> AttemptEnd.valueOf(ended))
                .orElse(AttemptEnd.UNKNOWN);
    }

    OpenWork toOpenWork() {
        return new OpenWork(
                id,
                kind,
                new SupplierId(supplier),
                target,
                new OpenWork.Progress(parked, attempts, ended(), due, Objects.requireNonNullElse(cause, "")));
    }
}
