// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;

/**
 * The sessions of staff, known to all nodes, so that they can be ended: what a browser brings is a session only as long as it is
 * one here, too. Names are compared without regard to case.
 */
@ProviderType
public interface SignedInSessions {

    /** So many sessions are listed at most. */
    int MOST = 200;

    /** Keeps a session that begins. */
    void begin(SignedIn session);

    /** When a session began; empty if there is none of this id any more, or its time is over. Asks the store each time. */
    Optional<Instant> begun(String session);

    /** Ends a session by its own wish; nothing if it is over. */
    void end(String session);

    /** One's own sessions, the newest first. */
    List<SignedIn> own(Staff staff);

    /**
     * Ends one's own sessions, all of them, this one too, with an audit row for each supplier that is named as in reach.
     *
     * @return how many there were
     */
    int endOwn(Staff staff);

    /**
     * Who is signed in for a supplier, by name and the newest first. Of those who reach all suppliers only who does so, too, is
     * told. Refused: {@link SessionRefusal#NOT_ALLOWED}.
     */
    Outcome<List<SignedIn>, SessionRefusal> signedIn(Staff admin, SupplierId supplier);

    /**
     * Ends all sessions of a colleague who is signed in for a supplier, with an audit row.
     *
     * @return how many there were, those for other suppliers with them
     */
    Outcome<Integer, SessionRefusal> endOf(Staff admin, SupplierId supplier, String colleague);
}
