// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.OptionUtils.combine;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.doNotModifyLogConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFileExtend;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.TestContainer;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/** The assembled distribution in a process of its own, driven by Pax Exam. */
final class Distribution {

    private static final String KARAF = System.getProperty("karaf.version");
    /** Of this process: another one tests beside it. */
    static final Path FOLDER =
            Path.of("target", "exam", "" + ProcessHandle.current().pid()).toAbsolutePath();

    private final TestContainer container;
    private final Path folder;

    private Distribution(TestContainer container, Path folder) {
        this.container = container;
        this.folder = folder;
    }

    /** Beside it, the options of one test. */
    static Distribution start(String name, int httpPort, int mailPort, int probePort, Option... more) {
        Path folder = FOLDER.resolve(name);
        try {
            ExamSystem system = PaxExamRuntime.createTestSystem(combine(
                    combine(container(folder), combine(jvm(), settings(httpPort, mailPort, probePort))), more));
            TestContainer container = PaxExamRuntime.createContainer(system);
            container.start();
            container.install(Bundles.bundle(
                    "org.slipway.itests.probe", "org.osgi.framework", Probe.class, HostCommands.class, Vitals.class));
            return new Distribution(container, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Option[] container(Path folder) {
        return new Option[] {
            karafDistributionConfiguration()
                    .frameworkUrl(Path.of(System.getProperty("slipway.distribution"))
                            .toUri()
                            .toString())
                    .karafVersion(KARAF)
                    .unpackDirectory(folder.toFile())
                    .useDeployFolder(false),
            keepRuntimeFolder(),
            doNotModifyLogConfiguration(),
            configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
            systemTimeout(120_000),
            // Pax Exam's own bundles are not in the distribution: they come from Maven's local repository
            editConfigurationFilePut(
                    "etc/org.ops4j.pax.url.mvn.cfg",
                    "org.ops4j.pax.url.mvn.defaultRepositories",
                    "${karaf.home.uri}${karaf.default.repository}@id=system.repository@snapshots,"
                            + Path.of(System.getProperty("maven.repo.local")).toUri() + "@id=local@snapshots"),
        };
    }

    /** As in bin/karaf and bin/setenv, which Pax Exam does not use. */
    private static Option[] jvm() {
        return Stream.of(
                        "--add-reads=java.xml=java.logging",
                        "--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED",
                        "--patch-module=java.base=lib/endorsed/org.apache.karaf.specs.locator-" + KARAF + ".jar",
                        "--patch-module=java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-" + KARAF + ".jar",
                        "--add-opens=java.base/java.security=ALL-UNNAMED",
                        "--add-opens=java.base/java.net=ALL-UNNAMED",
                        "--add-opens=java.base/java.lang=ALL-UNNAMED",
                        "--add-opens=java.base/java.util=ALL-UNNAMED",
                        "--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED",
                        "--add-opens=java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED",
                        "-Djava.awt.headless=true",
                        "-XX:+UseSerialGC",
                        "-Xms64m",
                        "-Xmx512m",
                        // not of the product: a container that lives for a minute is not worth the second compiler
                        "-XX:TieredStopAtLevel=1")
                .map(argument -> (Option) vmOption(argument))
                .toArray(Option[]::new);
    }

    private static Option[] settings(int httpPort, int mailPort, int probePort) {
        return new Option[] {
            put("custom.system.properties", "slipway.http.port", httpPort),
            put("custom.system.properties", "slipway.base.url", "http://localhost:" + httpPort),
            put("custom.system.properties", Probe.PORT, probePort),
            editConfigurationFileExtend("etc/org.apache.karaf.features.cfg", "featuresBoot", "slipway-sample"),
            // all tests come from one address
            put("slipway.limits.cfg", "wrongLinks", 100_000),
            put("slipway.limits.cfg", "openings", 100_000),
            put("slipway.limits.cfg", "forms", 100_000),
            put("slipway.submission.cfg", "invoiceSlipsADay", 100_000),
            put("slipway.submission.cfg", "invoiceMegabytesADay", 100_000),
            put("slipway.submission.cfg", "customerSlipsADay", 100_000),
            put("slipway.submission.cfg", "customerMegabytesADay", 100_000),
            // nobody waits ten seconds in every test
            put("slipway.decisions.cfg", "undoSeconds", 0),
            put("slipway.supplier-look.cfg", "supplier", "first-load"),
            put("slipway.supplier-look.cfg", "offersOtherInvoices", true),
            put("slipway.supplier-look.cfg", "colour", "#173e6b"),
            put("slipway.supplier-look.cfg", "logo", Pictures.largestLogo(FOLDER)),
            // a slip of a test is none of the night, whenever it runs
            put("slipway.checks-few.cfg", "supplier", Staff.FEW),
            put("slipway.checks-few.cfg", "nightUntil", "00:00"),
            put("slipway.supplier-pictures.cfg", "supplier", "sampaguita"),
            put("slipway.supplier-pictures.cfg", "colour", "#5b1f4b"),
            put("slipway.supplier-pictures.cfg", "logo", Pictures.flower(FOLDER)),
            put("slipway.method-till.cfg", "supplier", "first-load"),
            put("slipway.method-till.cfg", "id", "till"),
            put("slipway.method-till.cfg", "kind", "CASH_DEPOSIT"),
            put("slipway.method-till.cfg", "label", "Cash at the counter"),
            put("slipway.method-till.cfg", "bank", "Front desk"),
            put("slipway.method-till.cfg", "accountName", "Cashier"),
            put("slipway.method-till.cfg", "receivingAccount", "1010"),
            put("slipway.mail.cfg", "host", "127.0.0.1"),
            put("slipway.mail.cfg", "port", mailPort),
            put("slipway.mail.cfg", "startTls", "none"),
            put("slipway.mail.cfg", "from", "billing@slipway.example"),
            put("users.properties", Staff.APPROVER.name(), Staff.APPROVER.entry()),
            put("users.properties", Staff.SECOND_APPROVER.name(), Staff.SECOND_APPROVER.entry()),
            put("users.properties", Staff.ADMIN.name(), Staff.ADMIN.entry()),
            put("users.properties", Staff.SECOND_ADMIN.name(), Staff.SECOND_ADMIN.entry()),
            put("users.properties", Staff.VIEWER_OF_ONE.name(), Staff.VIEWER_OF_ONE.entry()),
            put("users.properties", Staff.APPROVER_OF_ONE.name(), Staff.APPROVER_OF_ONE.entry()),
            put("users.properties", Staff.ADMIN_OF_ONE.name(), Staff.ADMIN_OF_ONE.entry()),
            put("users.properties", Staff.APPROVER_OF_FEW.name(), Staff.APPROVER_OF_FEW.entry()),
            put("users.properties", Staff.ADMIN_OF_ANOTHER.name(), Staff.ADMIN_OF_ANOTHER.entry()),
        };
    }

    /** With the store at that address. */
    static Option store(String url) {
        return put("org.ops4j.datasource-slipway.cfg", "url", url);
    }

    /** With store and books in PostgreSQL, as the operations guide says. */
    static Option[] postgres(Postgres database) {
        String store = "org.ops4j.datasource-slipway.cfg";
        String books = "org.ops4j.datasource-slipway-ledger.cfg";
        return new Option[] {
            editConfigurationFileExtend("etc/org.apache.karaf.features.cfg", "featuresBoot", "pax-jdbc-postgresql"),
            put(store, "osgi.jdbc.driver.name", "PostgreSQL JDBC Driver"),
            put(store, "url", database.url(Tables.STORE)),
            put(books, "osgi.jdbc.driver.name", "PostgreSQL JDBC Driver"),
            put(books, "url", database.url(Tables.BOOKS)),
        };
    }

    /** With these limits. */
    static Option[] limits(int wrongLinks, int openings, int forms) {
        return new Option[] {
            put("slipway.limits.cfg", "wrongLinks", wrongLinks),
            put("slipway.limits.cfg", "openings", openings),
            put("slipway.limits.cfg", "forms", forms),
        };
    }

    /** With the feature for ClamAV, and a clamd on that port of loopback. */
    static Option[] scanner(int port) {
        return new Option[] {
            editConfigurationFileExtend("etc/org.apache.karaf.features.cfg", "featuresBoot", "slipway-scanner-clamav"),
            put("slipway.scanner.cfg", "address", "127.0.0.1:" + port),
        };
    }

    /** The same, and thresholds of the checks of one supplier. */
    static Option[] everything(int port) {
        return Stream.concat(
                        Arrays.stream(scanner(port)),
                        Stream.of(put("slipway.checks-first.cfg", "supplier", "first-load")))
                .toArray(Option[]::new);
    }

    /** That writes down every statement and every call to the host. */
    static Option[] counted() {
        return new Option[] {
            put("custom.system.properties", "derby.language.logStatementText", true),
            put("org.ops4j.pax.logging.cfg", "log4j2.logger.calls.name", "org.slipway.host"),
            put("org.ops4j.pax.logging.cfg", "log4j2.logger.calls.level", "DEBUG"),
        };
    }

    private static Option put(String file, String key, Object value) {
        return editConfigurationFilePut("etc/" + file, key, String.valueOf(value));
    }

    /** What the container logged up to now. */
    String log() {
        try {
            return Files.readString(file("data/log/karaf.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of the container. */
    Path file(String path) {
        try (Stream<Path> runs = Files.list(folder)) {
            return runs.map(run -> run.resolve(path))
                    .filter(Files::isRegularFile)
                    .max((a, b) ->
                            Long.compare(a.toFile().lastModified(), b.toFile().lastModified()))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        container.stop();
    }
}
