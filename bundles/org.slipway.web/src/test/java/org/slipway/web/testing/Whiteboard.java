// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the bundle under test registers at the HTTP whiteboard, as its component descriptions say. */
public final class Whiteboard {

    private static final Path COMPONENTS = Path.of("target", "classes", "OSGI-INF");
    private static final Pattern NAME = Pattern.compile(
            "osgi\\.http\\.whiteboard\\.(?:servlet|filter)\\.name\" type=\"String\" value=\"([^\"]+)\"");

    private Whiteboard() {}

    /**
     * The names of servlets and filters, one for each. Pax Web calls all that have none by the name of their interface
     * and leaves out the second of a name, so "none" must not be among them.
     */
    public static List<String> names() {
        try (Stream<Path> files = Files.list(COMPONENTS)) {
            return files.filter(Files::isRegularFile)
                    .map(Whiteboard::read)
                    .filter(component -> component.contains("osgi.http.whiteboard."))
                    .map(NAME::matcher)
                    .map(name -> name.find() ? name.group(1) : "none")
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
