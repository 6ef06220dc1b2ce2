// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;

/** A folder's name is that of its bundle, also where a bundle has instructions of its own for bnd. */
class BundleNamesTest {

    private static final String NO_BUNDLE = "org.slipway.testkit";

    @Test
    void shouldBeThatOfTheFolder_whenItIsABundle() throws IOException {
        List<String> folders =
                Bundles.names().stream().filter(name -> !name.equals(NO_BUNDLE)).toList();

        assertThat(folders)
                .hasSizeGreaterThan(25)
                .allSatisfy(name -> assertThat(symbolicName(name)).isEqualTo(name));
    }

    private static String symbolicName(String folder) throws IOException {
        Path manifest = Path.of("..", "bundles", folder, "target", "classes", "META-INF", "MANIFEST.MF");
        try (InputStream in = Files.newInputStream(manifest)) {
            return new Manifest(in).getMainAttributes().getValue("Bundle-SymbolicName");
        }
    }
}
