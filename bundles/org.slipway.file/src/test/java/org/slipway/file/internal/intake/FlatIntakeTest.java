// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.file.internal.corpus.Corpus;
import org.slipway.file.internal.corpus.Specimen;

/** Files of 10 MiB, ten of a type one after another, in a virtual machine that could not hold them. */
class FlatIntakeTest {

    @TempDir
    private Path folder;

    @Test
    void shouldNotHoldPictures_whenTheyAreLarge() throws Exception {
        assertThat(run("-Xmx16m", "as large as the limit")).contains("took 104857600 bytes");
    }

    /** A PDF is read whole, since it is read from its end; but only one at a time. */
    @Test
    void shouldHoldOneDocument_whenTheyAreLarge() throws Exception {
        assertThat(run("-Xmx40m", "PDF as large as the limit")).contains("took 104857600 bytes");
    }

    private String run(String heap, String title) throws IOException, InterruptedException {
        Specimen specimen = Corpus.all()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow();
        Path file =
                Files.write(folder.resolve(specimen.name()), specimen.bytes().get());
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Uploads.class.getName(),
                        file.toString()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("done in time").isTrue();
        return Files.readString(output);
    }
}
