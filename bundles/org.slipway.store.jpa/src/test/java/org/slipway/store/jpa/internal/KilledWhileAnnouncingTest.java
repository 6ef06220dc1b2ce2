// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.spi.work.WorkKinds;

/** Thirty thousand invoices are announced, and the process is killed in the middle: what was told to be stored is there. */
class KilledWhileAnnouncingTest {

    private static final int KILLED_AFTER = Integer.getInteger("slipway.killed-after", 4_000);

    @TempDir
    private Path folder;

    @Test
    void shouldLoseNone_whenTheDatabaseIsDerby() throws Exception {
        // given
        String url = "jdbc:derby:" + folder.resolve("db") + ";create=true";

        // when
        int stored = announceAndKill(url);

        // then
        assertThat(announced(url)).isGreaterThanOrEqualTo(stored);
    }

    @Test
    void shouldLoseNone_whenTheDatabaseIsPostgreSql() throws Exception {
        // given
        String url = TestDatabase.POSTGRESQL.emptyStores().url();

        // when
        int stored = announceAndKill(url);

        // then
        assertThat(announced(url)).isGreaterThanOrEqualTo(stored);
    }

    private static long announced(String url) {
        return TestDatabase.storesOn(url)
                .work()
                .depth(WorkKinds.ANNOUNCE_INVOICE)
                .waiting();
    }

    /** How many were told to be stored before the process was gone. */
    private int announceAndKill(String url) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dderby.stream.error.file=" + folder.resolve("derby.log"),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Announcing.class.getName(),
                        url))
                .redirectError(folder.resolve("errors").toFile())
                .start();
        int stored = 0;
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = told.readLine(); line != null && stored < KILLED_AFTER; line = told.readLine()) {
                if (line.startsWith("stored ")) {
                    stored = Integer.parseInt(line.substring("stored ".length()));
                }
            }
        } finally {
            process.destroyForcibly();
        }
        process.waitFor();
        assertThat(stored).as("stored before the end").isBetween(KILLED_AFTER, 29_000);
        return stored;
    }
}
