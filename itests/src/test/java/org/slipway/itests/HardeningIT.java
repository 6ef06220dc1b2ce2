// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the archive holds that is unpacked at a site, before anybody changed a line. */
class HardeningIT {

    private static final Map<String, String> FILES = new TreeMap<>();

    @BeforeAll
    static void unpackInMemory() throws IOException {
        try (InputStream file = Files.newInputStream(Path.of(System.getProperty("slipway.distribution")));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(file))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                String path = entry.getName().substring(entry.getName().indexOf('/') + 1);
                boolean text = path.startsWith("etc/") && !entry.isDirectory();
                FILES.put(path, text ? new String(tar.readAllBytes(), StandardCharsets.UTF_8) : "");
            }
        }
    }

    @Test
    void shouldKnowNobody_whenNoAccountWasAdded() {
        assertThat(settings("etc/users.properties")).isEmpty();
        assertThat(FILES).doesNotContainKey("etc/keys.properties");
    }

    @Test
    void shouldKeepDigestsOnly_whenPasswordsAreAdded() {
        assertThat(settings("etc/org.apache.karaf.jaas.cfg")).contains("encryption.enabled = true");
        assertThat(FILES.get("etc/org.apache.karaf.features.cfg"))
                .as("Karaf's own feature has the realm wait 10 seconds for it")
                .contains("slipway-passwords/")
                .doesNotContain("jasypt-encryption");
    }

    @Test
    void shouldHaveNoWayInButHttp_whenFeaturesAreInstalled() {
        assertThat(String.join("\n", FILES.keySet()))
                .doesNotContain("org.apache.karaf.shell.ssh", "org.apache.karaf.management.server", "sshd-core")
                .doesNotContain("org.apache.karaf.deployer", "bin/client", "bin/shell");
        assertThat(settings("etc/org.ops4j.pax.web.cfg")).contains("org.osgi.service.http.enabled = false");
        assertThat(FILES.get("etc/jetty.xml"))
                .containsOnlyOnce("ServerConnector")
                .contains(
                        "<Set name=\"host\"><SystemProperty name=\"slipway.http.host\" default=\"127.0.0.1\"/></Set>");
        assertThat(settings("etc/custom.system.properties"))
                .contains("slipway.http.host = ${env:SLIPWAY_HTTP_HOST:-127.0.0.1}");
        assertThat(settings("etc/config.properties")).contains("karaf.shutdown.port = -1");
    }

    @Test
    void shouldDeployNothing_whenAFileIsDroppedIntoAFolder() {
        assertThat(FILES).doesNotContainKey("etc/org.apache.felix.fileinstall-deploy.cfg");
        assertThat(FILES.keySet()).noneMatch(path -> path.startsWith("deploy/"));
    }

    @Test
    void shouldAskNoRepository_whenBundlesAreResolved() {
        assertThat(settings("etc/org.ops4j.pax.url.mvn.cfg"))
                .contains("org.ops4j.pax.url.mvn.repositories =")
                .noneMatch(line -> line.contains("http"));
    }

    private static String[] settings(String file) {
        return FILES.get(file)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toArray(String[]::new);
    }
}
