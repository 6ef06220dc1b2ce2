// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.SupplierId;
import org.slipway.api.approval.SignedIn;
import org.slipway.spi.audit.AuditEntry;

/** Keeps the sessions of staff. Names are compared without regard to case. Proved by the testkit's {@code StaffSessionStoreContract}. */
@ProviderType
public interface StaffSessionStore {

    /**
     * Keeps a session.
     *
     * @param forgotten sessions that ended before are removed
     */
    void begin(SignedIn session, Instant forgotten);

    /** A session by its id, over or not; empty if there is none. One statement, by primary key; its scope is not read. */
    Optional<Life> find(String session);

    /** Removes a session; nothing if there is none. */
    void end(String session);

    /** Somebody's sessions that end later, the newest first; their scope is empty. */
    List<SignedIn> of(String name, Instant now, int most);

    /** The sessions for a supplier, by name, the newest first; their scope is this supplier, or every one. */
    List<SignedIn> of(Asked asked, int most);

    /** The name, as the realm spells it, of somebody who has a session for a supplier; empty if nobody of the name has. */
    Optional<String> named(String name, Asked asked);

    /**
     * Removes all sessions of somebody, with audit rows in the same transaction; none are written if there are none.
     *
     * @return how many there were
     */
    int endAll(String name, List<AuditEntry> audit);

    /**
     * Sessions for a supplier that end later than now.
     *
     * @param everywhere whether those that reach every supplier are asked for, too
     */
    record Asked(SupplierId supplier, boolean everywhere, Instant now) {}

    /** When a session began, and when it ends. */
    record Life(Instant begun, Instant ends) {}
}
