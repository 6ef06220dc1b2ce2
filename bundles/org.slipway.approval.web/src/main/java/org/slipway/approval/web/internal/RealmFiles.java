// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.Configuration;
import org.slipway.approval.web.internal.Realm.Account;
import org.slipway.approval.web.internal.Realm.Told;
import org.slipway.approval.web.internal.StaffRules.Accounts;

/**
 * What the files of Karaf's properties realms say of an account, which needs no password. Any other login module that could grant
 * something makes the realm one that can't be asked. The options of the modules are read, no class of Karaf's is needed.
 *
 * <p>Karaf rewrites such a file in place, as when it puts digests for passwords, and half of it lacks accounts. So a file that
 * changed less than {@value #REST_MILLIS} ms ago counts as it stood before.
 */
final class RealmFiles {

    private static final String MODULE = "org.apache.karaf.jaas.module";
    private static final String OF_FILES = "org.apache.karaf.jaas.modules.properties.PropertiesLoginModule";
    private static final String AUDIT = "org.apache.karaf.jaas.modules.audit.";

    /** Lets nobody in by a password. */
    private static final String KEYS = "org.apache.karaf.jaas.modules.publickey.PublickeyLoginModule";

    private static final String ROLE = "org.apache.karaf.jaas.boot.principal.RolePrincipal";
    private static final String GROUP_CLASS = "org.apache.karaf.jaas.boot.principal.GroupPrincipal";
    private static final String GROUP = "_g_:";
    private static final int REST_MILLIS = 1_000;

    private final Map<Path, Reading> readings = new ConcurrentHashMap<>();
    private final Clock clock;

    RealmFiles(Clock clock) {
        this.clock = clock;
    }

    /** A file as it was when it was at rest. */
    private record Reading(FileTime changed, Properties users) {}

    Told tell(Configuration modules, Accounts accounts, String name) {
        List<AppConfigurationEntry> granting = granting(modules.getAppConfigurationEntry(accounts.realm()));
        boolean files = granting.stream().allMatch(entry -> module(entry).equals(OF_FILES));
        if (granting.isEmpty() || !files || !Set.of(ROLE, GROUP_CLASS).containsAll(accounts.roleClasses())) {
            return Told.NOTHING;
        }
        List<Set<String>> found = granting.stream()
                .map(entry -> roles(users(entry), accounts.roleClasses(), name))
                .flatMap(Optional::stream)
                .toList();
        Set<String> roles = found.stream().flatMap(Set::stream).collect(Collectors.toSet());
        return new Told(true, found.isEmpty() ? Optional.empty() : Optional.of(new Account(name, roles)));
    }

    private static List<AppConfigurationEntry> granting(AppConfigurationEntry[] entries) {
        return entries == null
                ? List.of()
                : Arrays.stream(entries)
                        .filter(entry -> !module(entry).startsWith(AUDIT)
                                && !module(entry).equals(KEYS))
                        .toList();
    }

    private static String module(AppConfigurationEntry entry) {
        Object behind = entry.getOptions().get(MODULE);
        return behind == null ? entry.getLoginModuleName() : behind.toString();
    }

    /** A file that can't be read lets nobody in, as the realm itself has it, which says so when somebody tries. */
    private Properties users(AppConfigurationEntry entry) {
        Path file = Path.of(String.valueOf(entry.getOptions().get("users")));
        try {
            return users(file, Files.getLastModifiedTime(file));
        } catch (IOException | IllegalArgumentException e) {
            return new Properties();
        }
    }

    private Properties users(Path file, FileTime changed) throws IOException {
        boolean atRest = changed.toInstant().plusMillis(REST_MILLIS).isBefore(clock.instant());
        Reading before = readings.get(file);
        if (before != null && (!atRest || before.changed().equals(changed))) {
            return before.users();
        }
        Properties users = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            users.load(in);
        }
        if (atRest) {
            readings.put(file, new Reading(changed, users));
        }
        return users;
    }

    /** After the password each part is a role, or a group that has roles; empty if there is no such account. */
    private static Optional<Set<String>> roles(Properties users, Set<String> classes, String name) {
        String line = name.startsWith(GROUP) ? null : users.getProperty(name);
        if (line == null) {
            return Optional.empty();
        }
        Set<String> roles = new HashSet<>();
        List<String> groups = parts(line).filter(part -> part.startsWith(GROUP)).toList();
        if (classes.contains(GROUP_CLASS)) {
            groups.forEach(group -> roles.add(group.substring(GROUP.length())));
        }
        if (classes.contains(ROLE)) {
            parts(line).filter(part -> !part.startsWith(GROUP)).forEach(roles::add);
            groups.stream()
                    .flatMap(group -> parts(users.getProperty(group, "")))
                    .forEach(roles::add);
        }
        return Optional.of(roles);
    }

    private static Stream<String> parts(String line) {
        return Arrays.stream(line.split(",")).skip(1).map(String::strip);
    }
}
