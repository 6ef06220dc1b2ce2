// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slipway.itests.kit.SettingChange;

/** Each PID that a component is configured by is tried on a running site, with a wrong value and with a right one. */
class ConfiguredPidsTest {

    private static final String COMPONENT = "org.osgi.service.component.annotations.Component";
    private static final String PID = "configurationPid";

    /** Right values of these are tried by themselves: the address of links in the same test, a key by those of its change. */
    private static final Set<String> BY_THEMSELVES = Set.of("slipway.links", "slipway.keyring");

    /** Of hosts that are not in that container. */
    private static final Set<String> OF_OTHER_HOSTS = Set.of("slipway.odoo", "slipway.files", "slipway.killbill");

    @Test
    void shouldBeTriedWronglyAndRightly_whenAComponentIsConfiguredByIt() {
        Set<String> pids = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.slipway").stream()
                        .filter(type -> type.isAnnotatedWith(COMPONENT))
                        .flatMap(ConfiguredPidsTest::pids)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(pids).contains("slipway.checks", "slipway.scanner", "slipway.method");
        pids.removeAll(OF_OTHER_HOSTS);
        assertThat(kinds(SettingChange.WRONG)).isEqualTo(pids);
        pids.removeAll(BY_THEMSELVES);
        assertThat(kinds(SettingChange.RIGHT)).isEqualTo(pids);
    }

    private static Stream<String> pids(JavaClass type) {
        Object pids = type.getAnnotationOfType(COMPONENT).get(PID).orElse(new String[0]);
        return type.getAnnotationOfType(COMPONENT).hasExplicitlyDeclaredProperty(PID)
                ? Arrays.stream((Object[]) pids).map(String::valueOf)
                : Stream.empty();
    }

    private static Set<String> kinds(List<SettingChange> changes) {
        return changes.stream().map(SettingChange::kind).collect(Collectors.toCollection(TreeSet::new));
    }
}
