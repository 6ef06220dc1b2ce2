// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.security.Principal;
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

/** A JAAS realm. Principals are told apart by class name, so that realms of any host will do. */
final class JaasRealm implements Realm {

    private static final Logger LOG = LoggerFactory.getLogger(JaasRealm.class);

    private final String realm;
    private final Set<String> roleClasses;
    private final String userClass;
    private final @Nullable Configuration modules;

    /** @param modules the login modules of tests; null: those of the container */
    JaasRealm(StaffConfiguration configuration, @Nullable Configuration modules) {
        this.realm = configuration.realm();
        this.roleClasses = Set.of(configuration.rolePrincipalClasses());
        this.userClass = configuration.userPrincipalClass();
        this.modules = modules;
    }

    @Override
    public Optional<Account> authenticate(String name, String password) {
        try {
            LoginContext context =
                    new LoginContext(realm, new Subject(), callbacks -> answer(callbacks, name, password), modules);
            context.login();
            Account account = account(context.getSubject(), name);
            context.logout();
            return Optional.of(account);
        } catch (AccountException | CredentialException | FailedLoginException e) {
            return Optional.empty();
        } catch (LoginException e) {
            LOG.warn("Realm {} lets nobody sign in: {}", realm, e.toString());
            return Optional.empty();
        }
    }

    private Account account(Subject subject, String typedName) {
        Set<Principal> principals = subject.getPrincipals();
        String name = principals.stream()
                .filter(principal -> principal.getClass().getName().equals(userClass))
                .map(Principal::getName)
                .findFirst()
                .orElse(typedName);
        Set<String> roles = principals.stream()
                .filter(principal -> roleClasses.contains(principal.getClass().getName()))
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
