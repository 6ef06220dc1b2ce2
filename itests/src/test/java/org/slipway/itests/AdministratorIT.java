// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slipway.itests.kit.UnpackedDistribution;

/** The distribution in the hands of an administrator who does what the operations guide says. */
class AdministratorIT {

    private static final String BOOT = "etc/org.apache.karaf.features.cfg";
    private static final Path FOLDER = Path.of(
                    "target",
                    "administrator",
                    String.valueOf(ProcessHandle.current().pid()))
            .toAbsolutePath();

    private static UnpackedDistribution slipway;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        slipway = UnpackedDistribution.in(FOLDER);
        slipway.start();
    }

    @AfterAll
    static void stop() {
        slipway.close();
    }

    @Test
    void shouldBelongToItsOwnerOnly_whenItRuns() throws IOException {
        assertThat(slipway.mode("etc")).isEqualTo("rwx------");
        assertThat(slipway.mode("etc/users.properties")).isEqualTo("rw-------");
        assertThat(slipway.mode("etc/slipway.key")).isEqualTo("rw-------");
        assertThat(slipway.mode("data")).isEqualTo("rwx------");
        assertThat(slipway.mode("data/slipway/db")).isEqualTo("rwx------");
        assertThat(slipway.mode("data/slipway/ledger")).isEqualTo("rwx------");
    }

    /** A class that is missed is then looked for in whatever bundle exists, under the lock of the framework: docs/decisions/0144. */
    @Test
    void shouldImportFromTheStart_whateverIsInstalled() throws IOException {
        Map<String, String> dynamic = slipway.headers("DynamicImport-Package");

        assertThat(dynamic).isNotEmpty();
        assertThat(dynamic.values()).noneMatch(packages -> packages.startsWith("*"));
    }

    @Test
    void shouldEndAndSayWhy_whenNotEverythingCanBeStarted() throws IOException, InterruptedException {
        try (UnpackedDistribution damaged =
                UnpackedDistribution.in(FOLDER.resolveSibling(FOLDER.getFileName() + "d"))) {
            Path driver = damaged.file("system/org/ops4j/pax/jdbc/pax-jdbc-derby");
            Path away = Files.move(driver, damaged.file("data/away"));

            assertThat(damaged.startAgain()).as("exit status").isEqualTo(1);
            assertThat(damaged.log()).contains("Error installing boot features", "pax-jdbc-derby");

            Files.move(away, driver);
            damaged.start();
        }
    }

    @Test
    void shouldHaveTheFeature_whenItIsAddedToTheBootFeaturesLater() throws IOException, InterruptedException {
        assertThat(slipway.bundles()).noneMatch(bundle -> bundle.contains("org.slipway.scanner.clamav"));
        slipway.stop();
        Files.createFile(slipway.file("data/cache/kept"));
        slipway.start();
        assertThat(slipway.file("data/cache/kept"))
                .as("nothing was changed: a warm start")
                .exists();

        slipway.stop();
        String boot = Files.readString(slipway.file(BOOT));
        Files.writeString(
                slipway.file(BOOT), boot.replace(" slipway/", " slipway-scanner-clamav, slipway-sample, slipway/"));
        slipway.start();

        assertThat(slipway.bundles()).anyMatch(bundle -> bundle.contains("org.slipway.scanner.clamav"));
        Awaitility.await("the sample data")
                .atMost(Duration.ofMinutes(1))
                .until(() -> Files.exists(slipway.file("data/slipway/portal-link")));
    }

    @Test
    void shouldLeaveTheOneThatRunsAlone_whenItIsStartedOnceMore() throws IOException, InterruptedException {
        String boot = Files.readString(slipway.file(BOOT));
        Files.writeString(slipway.file(BOOT), boot + "# changed while it runs\n");

        int status = slipway.startAgain();

        assertThat(status).isNotZero();
        assertThat(slipway.bundles()).anyMatch(bundle -> bundle.contains("org.slipway.approval.web"));
        assertThat(slipway.signIn()).isEqualTo(200);
        Files.writeString(slipway.file(BOOT), boot);
    }
}
