// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slipway.itests.kit.Browser;
import org.slipway.itests.kit.Bundles;
import org.slipway.itests.kit.HostMailer;
import org.slipway.itests.kit.HostWatch;
import org.slipway.itests.kit.StockKaraf;

/** Somebody's Karaf with a Flyway, a jte, a data source and a use for mail of its own, before, while and after Slipway is in it. */
class HostUntouchedIT {

    private static final Path FOLDER = Path.of(
                    "target", "host", String.valueOf(ProcessHandle.current().pid()))
            .toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static StockKaraf karaf;
    private static String flywayBefore;
    private static String flywayBeside;
    private static String flywayOfSlipway;
    private static String jteBefore;
    private static String jteBeside;
    private static int signIn;
    private static List<String> whileInstalling;
    private static List<String> whileUninstalling;

    @BeforeAll
    static void installAndUninstall() throws IOException, InterruptedException {
        karaf = StockKaraf.start(
                Path.of(System.getProperty("slipway.stock")),
                FOLDER,
                Path.of(System.getProperty("slipway.repository")));
        givenAHostWithADataSourceFlyway9JteAndAUseForMail();

        karaf.console(
                "feature:repo-add mvn:org.slipway/features/" + System.getProperty("slipway.version") + "/xml/features");
        karaf.console("feature:install slipway");
        signIn = Awaitility.await("the approval screen")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(HostUntouchedIT::signIn, status -> status == 200);
        whileInstalling = karaf.lines(HostWatch.FILE);
        flywayBeside = wiring("org.flywaydb.core");
        jteBeside = wiring("com.example.jte");
        flywayOfSlipway = karaf.console("bundle:capabilities org.slipway.flyway");

        karaf.console("feature:uninstall slipway");
        List<String> all = karaf.lines(HostWatch.FILE);
        whileUninstalling = all.subList(whileInstalling.size(), all.size());
    }

    private static void givenAHostWithADataSourceFlyway9JteAndAUseForMail() throws IOException, InterruptedException {
        karaf.set("org.ops4j.datasource-host.cfg", "osgi.jdbc.driver.name", "derby");
        karaf.set("org.ops4j.datasource-host.cfg", "dataSourceName", "host");
        karaf.set("org.ops4j.datasource-host.cfg", "url", "jdbc:derby:memory:host;create=true");
        karaf.console("feature:repo-add enterprise");
        karaf.console("feature:repo-add " + featuresWithAMailer());
        karaf.console(
                "feature:install pax-web-http-whiteboard scr eventadmin jaas wrap pax-jdbc-config pax-jdbc-derby mailer");
        try (InputStream flyway = Files.newInputStream(Path.of(System.getProperty("slipway.flyway9")))) {
            karaf.deploy("flyway.jar", flyway);
        }
        awaitConsole("service:list javax.sql.DataSource", "dataSourceName = host");
        awaitConsole("bundle:list -s", "com.example.mailer");
        awaitConsole("bundle:list -s", "org.flywaydb.core");
        karaf.console(jteOfTheHost());
        awaitConsole("bundle:list -s", "com.example.jte");
        flywayBefore = wiring("org.flywaydb.core");
        jteBefore = wiring("com.example.jte");
        karaf.deploy("watch.jar", Bundles.bundle("com.example.watch", "org.osgi.framework", HostWatch.class));
        Awaitility.await("the watch")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> karaf.lines(HostWatch.FILE).contains("watching"));
    }

    /** A feature of the host with an optional import, as EclipseLink has it. */
    private static URI featuresWithAMailer() throws IOException {
        Path jar = FOLDER.resolve("data/mailer.jar");
        Files.copy(
                Bundles.bundle(
                        "com.example.mailer",
                        "org.osgi.framework,javax.mail;resolution:=optional,javax.mail.internet;resolution:=optional",
                        HostMailer.class),
                jar);
        String features = """
                <features name="mailer" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
                  <feature name="mailer" version="1.0.0"><bundle>%s</bundle></feature>
                </features>
                """;
        return Files.writeString(FOLDER.resolve("data/mailer.xml"), features.formatted(jar.toUri()))
                .toUri();
    }

    /** There before ours, in the version of ours: a resolver that may choose takes the one that was there first. */
    private static String jteOfTheHost() {
        String version = System.getProperty("slipway.jte");
        return "bundle:install -s 'wrap:mvn:gg.jte/jte-runtime/" + version
                + "$Bundle-SymbolicName=com.example.jte&Export-Package=gg.jte.*;version=" + version + "'";
    }

    private static void awaitConsole(String command, String answer) {
        Awaitility.await(command)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> karaf.console(command).contains(answer));
    }

    /** Id, state, and who is attached or wired to it. */
    private static String wiring(String name) throws IOException, InterruptedException {
        String all = karaf.console("bundle:list -s --no-format") + karaf.console("bundle:capabilities " + name);
        return String.join(
                "\n",
                Arrays.stream(all.split("\\R", -1))
                        .filter(line -> line.contains(name))
                        .map(line -> line.strip().replaceAll("\\s+", " "))
                        .toList());
    }

    private static int signIn() {
        return new Browser().open(karaf.base().resolve("/approvals/sign-in")).status();
    }

    @AfterAll
    static void stop() {
        karaf.close();
    }

    @Test
    void shouldLeaveTheHostsFlywayAlone_whenOursIsInstalledBesideIt() {
        assertThat(signIn).as("ours works").isEqualTo(200);
        assertThat(flywayOfSlipway)
                .contains("org.slipway.flyway.derby")
                .contains("org.slipway.flyway.postgresql")
                .contains("org.slipway.database");
        assertThat(flywayBeside).isEqualTo(flywayBefore).contains("9.22.3").doesNotContain("slipway");
        assertThat(whileInstalling).noneMatch(line -> line.contains("flyway"));
        assertThat(whileUninstalling).noneMatch(line -> line.contains("flyway"));
    }

    @Test
    void shouldLeaveTheHostsJteAlone_whenOursIsInstalledBesideIt() {
        assertThat(jteBeside).isEqualTo(jteBefore).contains("com.example.jte").doesNotContain("slipway");
        assertThat(whileInstalling).noneMatch(line -> line.contains("jte"));
    }

    @Test
    void shouldDisturbNothingOfTheHost_whenInstalled() {
        assertThat(whileInstalling).containsExactly("watching");
    }

    @Test
    void shouldDisturbNothingOfTheHost_whenUninstalled() {
        assertThat(whileUninstalling).isEmpty();
    }
}
