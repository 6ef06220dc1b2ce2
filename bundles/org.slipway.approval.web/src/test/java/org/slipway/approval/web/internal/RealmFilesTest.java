// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.AppConfigurationEntry.LoginModuleControlFlag;
import javax.security.auth.login.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.approval.web.internal.Realm.Account;
import org.slipway.approval.web.internal.Realm.Told;
import org.slipway.approval.web.internal.StaffRules.Accounts;

/** Against the entries that Karaf 4.4 makes for its realm. */
final class RealmFilesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T01:30:00Z");
    private static final String KARAF = "org.apache.karaf.jaas.modules.";
    private static final String FILES = KARAF + "properties.PropertiesLoginModule";
    private static final String[] REALM = {
        FILES,
        KARAF + "publickey.PublickeyLoginModule",
        KARAF + "audit.FileAuditLoginModule",
        KARAF + "audit.EventAdminAuditLoginModule"
    };
    private static final String PRINCIPAL = "org.apache.karaf.jaas.boot.principal.";
    private static final Accounts ACCOUNTS =
            new Accounts("karaf", Set.of(PRINCIPAL + "RolePrincipal"), PRINCIPAL + "UserPrincipal");

    @TempDir
    private Path folder;

    private Path users;

    private final RealmFiles files = new RealmFiles(Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void write() throws IOException {
        users = folder.resolve("users.properties");
        write(
                "# accounts",
                "liza = {CRYPT}0a{CRYPT},slipway-approver, slipway-supplier.tala ,_g_:desk",
                "nobody = secret",
                "_g_\\:desk = group,slipway-viewer");
        changed(NOW.minusSeconds(60));
    }

    @Test
    void shouldTellRolesAndThoseOfGroups_whenTheAccountIsThere() {
        assertThat(tell("liza", ACCOUNTS, REALM))
                .isEqualTo(known("liza", "slipway-approver", "slipway-supplier.tala", "slipway-viewer"));
        assertThat(tell("nobody", ACCOUNTS, REALM)).isEqualTo(known("nobody"));
    }

    @Test
    void shouldTellGroups_whenTheyAreConfiguredAsRoles() {
        // given
        Accounts groups = new Accounts("karaf", Set.of(PRINCIPAL + "GroupPrincipal"), PRINCIPAL + "UserPrincipal");

        // when // then
        assertThat(tell("liza", groups, REALM)).isEqualTo(known("liza", "desk"));
    }

    @Test
    void shouldFollowTheFile_whenItHasChangedAndIsAtRest() throws IOException {
        // given
        assertThat(tell("liza", ACCOUNTS, REALM).account()).isPresent();

        // when
        write("ben = secret,slipway-viewer");
        changed(NOW.minusMillis(1_001));

        // then
        assertThat(tell("liza", ACCOUNTS, REALM)).isEqualTo(new Told(true, Optional.empty()));
        Files.delete(users);
        assertThat(tell("ben", ACCOUNTS, REALM)).isEqualTo(new Told(true, Optional.empty()));
    }

    @Test
    void shouldTellWhatStoodBefore_whenTheFileIsJustBeingWritten() throws IOException {
        // given
        Told before = tell("liza", ACCOUNTS, REALM);

        // when
        write("# accounts", "li");
        changed(NOW.minusMillis(999));

        // then
        assertThat(tell("liza", ACCOUNTS, REALM)).isEqualTo(before);
    }

    @Test
    void shouldNotRememberHalfAFile_whenItWasNeverSeenAtRest() throws IOException {
        // given
        write("li");
        changed(NOW);
        assertThat(tell("liza", ACCOUNTS, REALM).account()).isEmpty();

        // when
        write("liza = secret,slipway-viewer");
        changed(NOW);

        // then
        assertThat(tell("liza", ACCOUNTS, REALM)).isEqualTo(known("liza", "slipway-viewer"));
    }

    @Test
    void shouldKnowNoGroupAsAnAccount_whenItsKeyIsAskedFor() {
        assertThat(tell("_g_:desk", ACCOUNTS, REALM)).isEqualTo(new Told(true, Optional.empty()));
        assertThat(tell("Liza", ACCOUNTS, REALM)).isEqualTo(new Told(true, Optional.empty()));
    }

    @Test
    void shouldTellNothing_whenAnotherModuleMayGrantRoles() {
        assertThat(tell("liza", ACCOUNTS, FILES, KARAF + "ldap.LDAPLoginModule"))
                .isEqualTo(Told.NOTHING);
        assertThat(tell("liza", ACCOUNTS, KARAF + "audit.FileAuditLoginModule")).isEqualTo(Told.NOTHING);
        assertThat(tell("liza", ACCOUNTS)).isEqualTo(Told.NOTHING);
        Accounts others = new Accounts("karaf", Set.of("org.example.Role"), "org.example.User");
        assertThat(tell("liza", others, REALM)).isEqualTo(Told.NOTHING);
    }

    private Told tell(String name, Accounts accounts, String... modules) {
        return files.tell(new Modules(modules), accounts, name);
    }

    private static Told known(String name, String... roles) {
        return new Told(true, Optional.of(new Account(name, Set.of(roles))));
    }

    private void write(String... lines) throws IOException {
        Files.writeString(users, String.join("\n", lines), StandardCharsets.ISO_8859_1);
    }

    private void changed(Instant at) throws IOException {
        Files.setLastModifiedTime(users, FileTime.from(at));
    }

    /** Entries of a realm, as Karaf has them: its proxy stands for each module. */
    private final class Modules extends Configuration {

        private final String[] modules;

        private Modules(String... modules) {
            this.modules = modules;
        }

        @Override
        public AppConfigurationEntry[] getAppConfigurationEntry(String name) {
            return Arrays.stream(modules).map(this::entry).toArray(AppConfigurationEntry[]::new);
        }

        private AppConfigurationEntry entry(String module) {
            return new AppConfigurationEntry(
                    "org.apache.karaf.jaas.boot.ProxyLoginModule",
                    LoginModuleControlFlag.SUFFICIENT,
                    Map.of("org.apache.karaf.jaas.module", module, "users", users.toString()));
        }
    }
}
