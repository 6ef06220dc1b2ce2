// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import javax.security.auth.login.FailedLoginException;
import javax.security.auth.login.LoginException;
import javax.security.auth.spi.LoginModule;
import org.junit.jupiter.api.Test;
import org.slipway.approval.web.internal.Realm.Account;
import org.slipway.settings.Settings;
import org.slipway.testkit.LogLines;
import org.slipway.testkit.SettingsTrial;

final class JaasRealmTest {

    private final JaasRealm realm = new JaasRealm(
            rules(Map.of(
                    "realm",
                    "staff",
                    "rolePrincipalClasses",
                    new String[] {RoleName.class.getName()},
                    "userPrincipalClass",
                    UserName.class.getName())),
            new OneModule(),
            Clock.systemUTC());

    @Test
    void shouldTellPrincipalsApartByClass_whenNameAndPasswordAreRight() {
        assertThat(realm.authenticate("LIZA", "opensesame"))
                .hasValue(new Account("liza", Set.of("slipway-approver", "slipway-supplier.tala")));
    }

    @Test
    void shouldTellNothing_whenPasswordIsWrong() {
        assertThat(realm.authenticate("liza", "guess")).isEmpty();
    }

    @Test
    void shouldLetNobodyIn_whenRealmIsNotThere() {
        // given
        JaasRealm missing = new JaasRealm(rules(Map.of("realm", "nowhere")), new OneModule(), Clock.systemUTC());

        // when // then
        try (LogLines log = new LogLines()) {
            assertThat(missing.authenticate("liza", "opensesame")).isEmpty();
            assertThat(missing.authenticate("liza", "opensesame")).isEmpty();

            assertThat(log.of("WARN"))
                    .singleElement()
                    .asString()
                    .startsWith("Realm nowhere lets nobody sign in: ")
                    .endsWith(". Name a JAAS realm of this container as realm of slipway.staff");
        }
    }

    @Test
    void shouldUseTheNameAsTyped_whenRealmNamesNoUser() {
        // given
        JaasRealm typed = new JaasRealm(
                rules(Map.of("realm", "staff", "userPrincipalClass", "org.example.None")),
                new OneModule(),
                Clock.systemUTC());

        // when // then
        assertThat(typed.authenticate("LIZA", "opensesame")).hasValue(new Account("LIZA", Set.of()));
    }

    private static Settings<StaffRules> rules(Map<String, Object> values) {
        return SettingsTrial.good(StaffSettings::new, values).settings();
    }

    /** A role of the realm. */
    record RoleName(String name) implements Principal {
        @Override
        public String getName() {
            return name;
        }
    }

    /** A user of the realm. */
    record UserName(String name) implements Principal {
        @Override
        public String getName() {
            return name;
        }
    }

    /** A group of the realm: no role of its own. */
    record GroupName(String name) implements Principal {
        @Override
        public String getName() {
            return name;
        }
    }

    /** Realm "staff" with one login module. */
    private static final class OneModule extends Configuration {
        @Override
        public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
            return name.equals("staff")
                    ? new AppConfigurationEntry[] {
                        new AppConfigurationEntry(Module.class.getName(), LoginModuleControlFlag.REQUIRED, Map.of())
                    }
                    : new AppConfigurationEntry[0];
        }
    }

    /** Knows the password, and one account. */
    public static final class Module implements LoginModule {

        private Subject subject = new Subject();
        private CallbackHandler handler = callbacks -> {};

        @Override
        public void initialize(
                Subject who, CallbackHandler callbacks, Map<String, ?> sharedState, Map<String, ?> options) {
            subject = who;
            handler = callbacks;
        }

        @Override
        public boolean login() throws LoginException {
            NameCallback name = new NameCallback("name");
            PasswordCallback password = new PasswordCallback("password", false);
            try {
                handler.handle(new Callback[] {name, password});
            } catch (IOException | UnsupportedCallbackException e) {
                throw new LoginException(e.toString());
            }
            if (!"opensesame".equals(String.valueOf(password.getPassword()))) {
                throw new FailedLoginException("wrong");
            }
            return true;
        }

        @Override
        public boolean commit() {
            Set<Principal> principals = subject.getPrincipals();
            principals.add(new UserName("liza"));
            principals.add(new RoleName("slipway-approver"));
            principals.add(new RoleName("slipway-supplier.tala"));
            principals.add(new GroupName("slipway-admin"));
            return true;
        }

        @Override
        public boolean abort() {
            return true;
        }

        @Override
        public boolean logout() {
            subject.getPrincipals().clear();
            return true;
        }
    }
}
