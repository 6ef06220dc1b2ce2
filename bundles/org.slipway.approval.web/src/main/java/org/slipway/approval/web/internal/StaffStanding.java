// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.approval.SignedIn;
import org.slipway.api.approval.SignedInSessions;
import org.slipway.approval.web.internal.Realm.Told;
import org.slipway.settings.Current;

/**
 * Tells at each request whether the session that a browser brought is one still, and what its account may do now. Nothing of it
 * is remembered: who has signed out, was removed or has lost a role is refused from the next request on, by every node.
 */
@Component(service = StaffStanding.class)
public final class StaffStanding {

    private final SignedInSessions signedIn;
    private final Realm realm;
    private final Current<StaffRules> rules;
    private final Clock clock;

    @Activate
    public StaffStanding(@Reference SignedInSessions signedIn, @Reference StaffSettings rules) {
        this(signedIn, new JaasRealm(rules, null, Clock.systemUTC()), rules, Clock.systemUTC());
    }

    StaffStanding(SignedInSessions signedIn, Realm realm, Current<StaffRules> rules, Clock clock) {
        this.signedIn = signedIn;
        this.realm = realm;
        this.rules = rules;
        this.clock = clock;
    }

    Current<StaffRules> rules() {
        return rules;
    }

    void begin(StaffSession session) {
        Instant now = clock.instant();
        signedIn.begin(new SignedIn(
                session.id(),
                session.staff().name(),
                session.staff().scope(),
                now,
                now.plus(rules.get().sessions().longest())));
    }

    void end(StaffSession session) {
        signedIn.end(session.id());
    }

    /** The session with what its account may do now; empty if it is over, or the account may nothing here any more. */
    Optional<StaffSession> of(StaffSession brought) {
        return signedIn.begun(brought.id()).flatMap(begun -> of(brought, begun));
    }

    private Optional<StaffSession> of(StaffSession brought, Instant begun) {
        Told told = realm.tell(brought.staff().name());
        if (!told.asked()) {
            Instant end = begun.plus(rules.get().sessions().unasked());
            return Optional.of(brought).filter(session -> clock.instant().isBefore(end));
        }
        return told.account()
                .map(StaffRights::of)
                .flatMap(rights -> rights.fold(Optional::of, missing -> Optional.empty()))
                .map(staff -> new StaffSession(brought.id(), staff));
    }
}
