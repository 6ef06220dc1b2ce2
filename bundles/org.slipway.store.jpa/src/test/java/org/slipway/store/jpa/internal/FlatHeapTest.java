// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five attachments of 10 MB at once, twice, go in and out of a virtual machine that could not hold them: 40 MB of heap. */
class FlatHeapTest {

    @TempDir
    private Path folder;

    @Test
    void shouldNotHoldFiles_whenTheDatabaseIsDerby() throws Exception {
        assertThat(run("jdbc:derby:" + folder.resolve("db") + ";create=true")).contains("read 104857600 bytes");
    }

    @Test
    void shouldNotHoldFiles_whenTheDatabaseIsPostgreSql() throws Exception {
        assertThat(run(TestDatabase.POSTGRESQL.emptyStores().url())).contains("read 104857600 bytes");
    }

    private String run(String url) throws IOException, InterruptedException {
        File output = folder.resolve("output").toFile();
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-Dderby.storage.pageCacheSize=200",
                        "-Dderby.locks.waitTimeout=60",
                        "-Dderby.stream.error.file=" + folder.resolve("derby.log"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FlatHeap.class.getName(),
                        url))
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("done in time").isTrue();
        return Files.readString(output.toPath());
    }
}
