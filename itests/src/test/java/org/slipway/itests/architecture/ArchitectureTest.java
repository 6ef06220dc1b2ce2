// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.itests.architecture.Bundles.inBundles;
import static org.slipway.itests.architecture.Bundles.outsideBundles;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.settings.Settings;
import org.slipway.web.PageAddress;
import org.slipway.web.PageServlet;

/** Who may import whom, as docs/architecture.md has it. */
class ArchitectureTest {

    private static final String COMPONENT = "org.osgi.service.component.annotations.Component";
    private static final String ACTIVATE = "org.osgi.service.component.annotations.Activate";
    private static final JavaClasses SLIPWAY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("org.slipway");

    @Test
    void shouldKnowEveryBundle_whenFoldersAreListed() throws IOException {
        Set<String> folders;
        try (Stream<Path> listed = Files.list(Path.of("..", "bundles"))) {
            folders = listed.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> name.startsWith("org.slipway."))
                    .collect(Collectors.toSet());
        }

        assertThat(Bundles.names()).containsExactlyInAnyOrderElementsOf(folders);
        assertThat(SLIPWAY.stream().map(Bundles::of).collect(Collectors.toSet()))
                .as("bundles whose classes are on the class path of this test")
                .containsExactlyInAnyOrderElementsOf(folders);
    }

    /** The bundle on the left may import the ones on the right, the JDK and libraries, and nothing else of Slipway. */
    @ParameterizedTest
    @CsvSource({
        "api,",
        "spi, api",
        "settings,",
        "testkit, api spi settings",
        "keyring, api spi settings",
        "work, api spi",
        "link, api spi",
        "supplier, api spi settings",
        "host, api spi settings",
        "invoice, api spi",
        "method, api spi settings",
        "file, api spi settings",
        "slip, api spi settings",
        "check, api spi settings",
        "approval, api spi settings",
        "posting, api spi settings",
        "letter, api spi settings",
        "database, api spi",
        "store.jpa, api spi database settings",
        "mail, api spi settings",
        "scanner.clamav, api spi settings",
        "host.adapter, api spi settings",
        "host.files, api spi settings host.adapter",
        "host.killbill, api spi settings host.adapter",
        "host.ledger, api spi database",
        "host.ledger.sample, api spi host.ledger settings",
        "host.odoo, api spi settings host.adapter",
        "web, api settings",
        "portal.web, api web",
        "approval.web, api web settings",
        "port, web",
    })
    void shouldImportOnlyItsNeighbours_whenBundleUsesSlipway(String bundle, String neighbours) {
        String allowed = bundle + " " + (neighbours == null ? "" : neighbours);

        classes()
                .that(inBundles(bundle))
                .should()
                .onlyDependOnClassesThat(inBundles(allowed.split(" ", -1)).or(not(resideInAPackage("org.slipway.."))))
                .check(SLIPWAY);
    }

    /** The API on the left is used by the bundles on the right alone; a dash stands for no bundle at all. */
    @ParameterizedTest
    @CsvSource({
        "javax.servlet.., web portal.web approval.web",
        "org.osgi.service.http.., web port",
        "javax.management.., port",
        "javax.security.auth.., approval.web",
        "javax.persistence.., database store.jpa host.ledger",
        "org.eclipse.persistence.., database",
        "java.sql.., database",
        "javax.sql.., database store.jpa host.ledger",
        "org.flywaydb.., database",
        "javax.mail.., mail",
        "com.sun.mail.., mail",
        "java.net.http.., mail host.ledger",
        "com.fasterxml.jackson.., host.odoo host.killbill",
        "javax.net.., mail host.ledger",
        "gg.jte.., web portal.web approval.web letter",
        "org.apache.commons.csv.., host.files",
        "org.apache.tika.., file",
        "org.apache.pdfbox.., file letter",
        "javax.imageio.., file",
        "javax.crypto.., spi keyring store.jpa testkit",
        "org.eclipse.jetty.., -",
        "org.ops4j.., -",
        "org.apache.karaf.., -",
        "java.util.logging.., -",
    })
    void shouldStayInItsBundles_whenApiIsUsed(String api, String users) {
        noClasses()
                .that(outsideBundles(users.split(" ", -1)))
                .should()
                .dependOnClassesThat(resideInAPackage(api))
                .check(SLIPWAY);
    }

    @Test
    void shouldImportJdkAndMoneyOnly_whenBundleIsApi() {
        classes()
                .that(inBundles("api"))
                .should()
                .onlyDependOnClassesThat(inBundles("api")
                        .or(resideInAnyPackage(
                                "java..", "org.joda.money", "org.jspecify.annotations", "org.osgi.annotation..")))
                .check(SLIPWAY);
    }

    @Test
    void shouldImportNoJavaxButImages_whenBundleIsDomain() {
        noClasses()
                .that(inBundles("work link supplier host invoice method file slip check approval posting letter"
                        .split(" ", -1)))
                .should()
                .dependOnClassesThat(resideInAPackage("javax..").and(not(resideInAPackage("javax.imageio.."))))
                .check(SLIPWAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
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
                "store.jpa",
                "letter",
                "mail",
                "scanner.clamav",
                "portal.web",
                "approval.web",
                "port",
                "host.files",
                "host.killbill",
                "host.ledger.sample",
                "host.odoo",
            })
    void shouldKeepEverythingInternal_whenBundleIsProvider(String bundle) {
        classes()
                .that(inBundles(bundle))
                .should()
                .resideInAPackage("org.slipway." + bundle + ".internal..")
                .check(SLIPWAY);
    }

    @Test
    void shouldUseNoInternalsOfOthers_whenBundleImportsBundle() {
        classes().should(Bundles.useNoInternalsOfOthers()).check(SLIPWAY);
    }

    /** Pages, as jte makes them, are left out: they have no package-info. */
    @Test
    void shouldBanNull_whenPackageIsOurs() {
        classes()
                .that()
                .haveNameNotMatching(".*Generated(\\$\\d+)?")
                .should(Bundles.resideInPackagesThatBanNull())
                .check(SLIPWAY);
    }

    @Test
    void shouldTakeTimeAndIdsFromOutside_whenCodeIsProduct() {
        noClasses()
                .that(outsideBundles("testkit"))
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .check(SLIPWAY);
    }

    /** Behind the front they have its headers, and the web server is told of none that comes or goes. */
    @Test
    void shouldHaveAnAddress_whenItIsAPage() {
        classes()
                .that()
                .areAssignableTo(PageServlet.class)
                .and()
                .areAnnotatedWith("org.osgi.service.component.annotations.Component")
                .should()
                .beAnnotatedWith(PageAddress.class)
                .check(SLIPWAY);
        noClasses()
                .that()
                .areNotAssignableTo(PageServlet.class)
                .and()
                .resideOutsideOfPackage("org.slipway.web..")
                .should()
                .beAssignableTo("javax.servlet.Servlet")
                .orShould()
                .beAssignableTo("javax.servlet.Filter")
                .check(SLIPWAY);

        assertThat(SLIPWAY.stream()
                        .filter(type -> type.isAnnotatedWith(PageAddress.class))
                        .map(type -> type.getAnnotationOfType(PageAddress.class).value()))
                .hasSizeGreaterThan(15)
                .doesNotHaveDuplicates();
    }

    /** Declarative Services tries the public ones with as many parameters, in no order, and logs an error for a wrong one. */
    @Test
    void shouldHaveOneConstructorOfEachSize_whenActivatedByIt() {
        List<JavaClass> components = SLIPWAY.stream()
                .filter(type -> type.getConstructors().stream().anyMatch(made -> made.isAnnotatedWith(ACTIVATE)))
                .toList();

        assertThat(components)
                .hasSizeGreaterThan(30)
                .allSatisfy(type -> assertThat(type.getConstructors().stream()
                                .filter(made -> made.getModifiers().contains(JavaModifier.PUBLIC))
                                .map(made -> made.getRawParameterTypes().size()))
                        .as(type.getName())
                        .doesNotHaveDuplicates());
    }

    /** A change of what any other component is configured by takes it, and all that refers to it, away for a moment. */
    @Test
    void shouldBeSettings_whenConfigured() {
        List<JavaClass> configured = SLIPWAY.stream()
                .filter(type -> type.isAnnotatedWith(COMPONENT))
                .filter(type -> type.getAnnotationOfType(COMPONENT).hasExplicitlyDeclaredProperty("configurationPid"))
                .toList();

        assertThat(configured)
                .hasSize(24)
                .allSatisfy(type -> assertThat(type.isAssignableTo(Settings.class))
                        .as(type.getName())
                        .isTrue());
    }
}
