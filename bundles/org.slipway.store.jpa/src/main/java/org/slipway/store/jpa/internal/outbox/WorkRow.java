// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.outbox;

import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Convert;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.slipway.spi.outbox.Claim;
import org.slipway.spi.outbox.Work;
import org.slipway.store.jpa.internal.MicrosConverter;

/** A piece of work that waits, is claimed, or is parked. Read only: rows are written by statements of their own. */
@Entity
@Table(name = "outbox")
@SuppressWarnings("UnusedVariable") // half of the columns are used by queries alone
class WorkRow {

    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    private WorkQueue queue;

    @Embedded
    private WorkColumns work;

    @Convert(converter = MicrosConverter.class)
    private Instant due;

    private int attempts;

    @Column(name = "lease_until")
    @Convert(converter = MicrosConverter.class)
    private Instant leaseUntil;

    private long fence;
    private boolean parked;
    private @Nullable String cause;

    WorkRow() {}

    long id() {
        return id;
    }

    long fence() {
        return fence;
    }

    /** The claim that the next conditional update makes of this row. */
    <W extends Work> Claim<W> nextClaim(Class<W> kind) {
        return new Claim<>(id, kind.cast(work.toWork()), attempts + 1, fence + 1);
    }
}
