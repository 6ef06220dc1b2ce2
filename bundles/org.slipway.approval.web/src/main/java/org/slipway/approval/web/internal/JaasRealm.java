// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.security.Principal;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AccountException;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.CredentialException;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.approval.web.internal.StaffRules.Accounts;
import org.slipway.settings.Current;

/** A JAAS realm. Principals are told apart by class name, so that realms of any host will do. */
final class JaasRealm implements Realm {

    private static final Logger LOG = LoggerFactory.getLogger(JaasRealm.class);

    private final Current<StaffRules> rules;
    private final @Nullable Configuration modules;
    private final RealmFiles files;
    private volatile Optional<String> unusable = Optional.empty();

    /** @param modules the login modules of tests; null: those of the container */
    JaasRealm(Current<StaffRules> rules, @Nullable Configuration modules, Clock clock) {
        this.rules = rules;
        this.modules = modules;
        this.files = new RealmFiles(clock);
    }

    @Override
    public Optional<Account> authenticate(String name, String password) {
        Accounts accounts = rules.get().accounts();
        try {
            LoginContext context = new LoginContext(
                    accounts.realm(), new Subject(), callbacks -> answer(callbacks, name, password), modules);
            context.login();
            Account account = account(accounts, context.getSubject(), name);
            context.logout();
            unusable = Optional.empty();
            return Optional.of(account);
        } catch (AccountException | CredentialException | FailedLoginException e) {
            return Optional.empty();
        } catch (LoginException e) {
            tell(accounts.realm(), e);
            return Optional.empty();
        }
    }

    @Override
    public Told tell(String name) {
        try {
            Configuration realms = modules == null ? Configuration.getConfiguration() : modules;
            return files.tell(realms, rules.get().accounts(), name);
        } catch (SecurityException e) {
            return Told.NOTHING; // there are no realms at all
        }
    }

    /** Once: whoever tries to sign in can't fill the log. */
    private void tell(String realm, LoginException cause) {
        if (!unusable.equals(Optional.of(realm))) {
            LOG.warn(
                    "Realm {} lets nobody sign in: {}. Name a JAAS realm of this container as realm of slipway.staff",
                    realm,
                    cause.toString());
        }
        unusable = Optional.of(realm);
    }

    private static Account account(Accounts accounts, Subject subject, String typedName) {
        Set<Principal> principals = subject.getPrincipals();
        String name = principals.stream()
                .filter(principal -> principal.getClass().getName().equals(accounts.userClass()))
                .map(Principal::getName)
                .findFirst()
                .orElse(typedName);
        Set<String> roles = principals.stream()
                .filter(principal ->
                        accounts.roleClasses().contains(principal.getClass().getName()))
                .map(Principal::getName)
                .collect(Collectors.toSet());
        return new Account(name, roles);
    }

    private static void answer(Callback[] callbacks, String name, String password) throws UnsupportedCallbackException {
        for (Callback callback : callbacks) {
            if (callback instanceof NameCallback asked) {
                asked.setName(name);
            } else if (callback instanceof PasswordCallback asked) {
                asked.setPassword(password.toCharArray());
            } else {
                throw new UnsupportedCallbackException(callback);
            }
        }
    }
}
