// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which bundle a class belongs to: the longest bundle name that its package starts with. */
final class Bundles {

    private static final String ROOT = "org.slipway.";
    private static final List<String> NAMES = Stream.of(
                    "api",
                    "spi",
                    "settings",
                    "testkit",
                    "keyring",
                    "work",
                    "link",
                    "supplier",
                    "host",
                    "invoice",
                    "method",
                    "file",
                    "slip",
                    "check",
                    "approval",
                    "posting",
                    "database",
                    "store.jpa",
                    "letter",
                    "mail",
                    "scanner.clamav",
                    "web",
                    "portal.web",
                    "approval.web",
                    "port",
                    "host.adapter",
                    "host.files",
                    "host.killbill",
                    "host.ledger",
                    "host.ledger.sample",
                    "host.odoo")
            .map(ROOT::concat)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();

    private Bundles() {}

    static List<String> names() {
        return NAMES;
    }

    static String of(JavaClass type) {
        String place = type.getPackageName() + ".";
        return NAMES.stream()
                .filter(name -> place.startsWith(name + "."))
                .findFirst()
                .orElse("");
    }

    /** Classes of the bundles with these names, given without the root. */
    static DescribedPredicate<JavaClass> inBundles(String... names) {
        Set<String> wanted = Stream.of(names).map(ROOT::concat).collect(Collectors.toSet());
        return DescribedPredicate.describe(
                "in " + String.join(", ", names), type -> wanted.contains(of(type.getBaseComponentType())));
    }

    /** Classes of Slipway in any other bundle. */
    static DescribedPredicate<JavaClass> outsideBundles(String... names) {
        return DescribedPredicate.not(inBundles(names));
    }

    static ArchCondition<JavaClass> useNoInternalsOfOthers() {
        return new ArchCondition<>("use no internals of other bundles") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getDirectDependenciesFromSelf().stream()
                        .filter(Bundles::reachesIntoAnother)
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        };
    }

    static ArchCondition<JavaClass> resideInPackagesThatBanNull() {
        return new ArchCondition<>("reside in packages that are @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked");
                String message = "package of " + type.getName() + " is " + (marked ? "" : "not ") + "@NullMarked";
                events.add(new SimpleConditionEvent(type, marked, message));
            }
        };
    }

    private static boolean reachesIntoAnother(Dependency use) {
        JavaClass used = use.getTargetClass().getBaseComponentType();
        String owner = of(used);
        return !owner.isEmpty()
                && !owner.equals(of(use.getOriginClass()))
                && (used.getPackageName() + ".").startsWith(owner + ".internal.");
    }
}
