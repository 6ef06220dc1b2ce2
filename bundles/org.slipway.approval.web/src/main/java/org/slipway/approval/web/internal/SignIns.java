// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.approval.Staff;
import org.slipway.approval.web.internal.Realm.Account;
import org.slipway.approval.web.internal.StaffRights.Missing;

/**
 * Lets staff in, a limited number of tries at a time: guessing the password of one name and guessing names from one
 * address are both slow. An address may be a proxy before many people, so it has many more tries than a name. A name that was tried
 * often from anywhere is refused to nobody for that: each address waits a while before each of its tries. Who has signed in by the
 * same browser before has tries of their own, which nobody else can use up.
 */
@Component(service = SignIns.class)
public final class SignIns {

    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int TRIES_OF_A_NAME = 10;
    private static final int TRIES_OF_AN_ADDRESS = 100;
    private static final int REMEMBERED = 10_000;
    private static final int WAITING = 50_000;

    private final Realm realm;
    private final Attempts known;
    private final Attempts names;
    private final Slowdown anywhere;
    private final Attempts addresses;

    /**
     * Who tries.
     *
     * @param address of the client
     * @param known whether the name has signed in by this browser before
     */
    record Origin(String address, boolean known) {}

    /** What became of a try. */
    sealed interface Answer {

        /** Right, and allowed in. */
        record Welcome(Staff staff) implements Answer {}

        /** Right, but the account may see nothing here. */
        record Useless(String name, Missing missing) implements Answer {}

        /** Name or password is wrong. */
        record Wrong() implements Answer {}

        /** Not even looked at. */
        record TooMany(Duration pause) implements Answer {}
    }

    @Activate
    public SignIns(@Reference StaffSettings rules) {
        this(new JaasRealm(rules, null, Clock.systemUTC()), Clock.systemUTC());
    }

    SignIns(Realm realm, Clock clock) {
        this.realm = realm;
        this.known = new Attempts(TRIES_OF_A_NAME, WINDOW, REMEMBERED, clock);
        this.anywhere = new Slowdown(WINDOW, REMEMBERED, WAITING, clock);
        this.names = new Attempts(TRIES_OF_A_NAME, WINDOW, REMEMBERED, clock);
        this.addresses = new Attempts(TRIES_OF_AN_ADDRESS, WINDOW, REMEMBERED, clock);
    }

    Answer attempt(String name, String password, Origin origin) {
        String key = name.toLowerCase(Locale.ROOT);
        if (name.isBlank() || name.length() > StaffRights.MAX_NAME || password.isEmpty()) {
            return new Answer.Wrong();
        }
        Optional<Duration> pause = refuse(key, origin);
        if (pause.isPresent()) {
            LOG.warn("Too many failed sign-ins of one name or address; further ones wait");
            return new Answer.TooMany(pause.get());
        }
        Optional<Account> account = realm.authenticate(name, password);
        if (account.isEmpty()) {
            return new Answer.Wrong();
        }
        forgive(key, origin);
        return rights(account.get());
    }

    private Optional<Duration> refuse(String name, Origin origin) {
        if (origin.known()) {
            return known.refuse(name);
        }
        Optional<Duration> pause = anywhere.refuse(name, there(name, origin))
                .or(() -> addresses.refuse(origin.address()))
                .or(() -> names.refuse(there(name, origin)));
        if (pause.isEmpty()) {
            anywhere.count(name);
        }
        return pause;
    }

    private void forgive(String name, Origin origin) {
        if (origin.known()) {
            known.forget(name);
        } else {
            addresses.forgive(origin.address());
            names.forget(there(name, origin));
            anywhere.forgive(name);
        }
    }

    /** No name has a line break that gets so far: the realm has none. */
    private static String there(String name, Origin origin) {
        return origin.address() + "\n" + name;
    }

    private static Answer rights(Account account) {
        return StaffRights.of(account)
                .fold(Answer.Welcome::new, missing -> new Answer.Useless(account.name(), missing));
    }
}
