// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.api.approval.SessionRefusal;
import org.slipway.api.approval.SignedIn;
import org.slipway.api.approval.SignedInSessions;
import org.slipway.api.approval.Staff;

/** Sessions in memory; refuses what a test says. */
final class FakeSignedIn implements SignedInSessions {

    final Map<String, SignedIn> sessions = new LinkedHashMap<>();
    Optional<SessionRefusal> refusal = Optional.empty();
    boolean down;
    private final Clock clock;

    FakeSignedIn(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void begin(SignedIn session) {
        sessions.put(session.session(), session);
    }

    @Override
    public Optional<Instant> begun(String session) {
        if (down) {
            throw new UnavailableException("database", new IOException("down"));
        }
        return Optional.ofNullable(sessions.get(session))
                .filter(found -> clock.instant().isBefore(found.ends()))
                .map(SignedIn::begun);
    }

    @Override
    public void end(String session) {
        sessions.remove(session);
    }

    @Override
    public List<SignedIn> own(Staff staff) {
        return of(staff.name());
    }

    private List<SignedIn> of(String name) {
        return sessions.values().stream()
                .filter(session -> session.name().equals(name))
                .toList();
    }

    @Override
    public int endOwn(Staff staff) {
        return endAll(staff.name());
    }

    private int endAll(String name) {
        int ended = of(name).size();
        sessions.values().removeIf(session -> session.name().equals(name));
        return ended;
    }

    @Override
    public Outcome<List<SignedIn>, SessionRefusal> signedIn(Staff admin, SupplierId supplier) {
        return refusal.<Outcome<List<SignedIn>, SessionRefusal>>map(Outcome::refused)
                .orElseGet(() -> Outcome.accepted(sessions.values().stream()
                        .filter(session -> session.scope().reaches(supplier))
                        .toList()));
    }

    @Override
    public Outcome<Integer, SessionRefusal> endOf(Staff admin, SupplierId supplier, String colleague) {
        return refusal.<Outcome<Integer, SessionRefusal>>map(Outcome::refused)
                .orElseGet(() -> Outcome.accepted(endAll(colleague)));
    }
}
