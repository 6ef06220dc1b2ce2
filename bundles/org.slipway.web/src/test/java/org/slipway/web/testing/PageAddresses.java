// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses of the pages of the bundle under test, as its component descriptions say. */
public final class PageAddresses {

    private static final Path COMPONENTS = Path.of("target", "classes", "OSGI-INF");
    private static final Pattern ADDRESS =
            Pattern.compile("slipway[.]page[.]address\" type=\"String\" value=\"([^\"]+)\"");

    private PageAddresses() {}

    /** One for each page; "none" for a page that lacks it. */
    public static List<String> all() {
        try (Stream<Path> files = Files.list(COMPONENTS)) {
            return files.filter(Files::isRegularFile)
                    .map(PageAddresses::read)
                    .filter(component -> component.contains("<provide interface=\"org.slipway.web.PageServlet\""))
                    .map(ADDRESS::matcher)
                    .map(address -> address.find() ? address.group(1) : "none")
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
