// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * The class path of a child, of what is wired to a bundle here: the same classes that this Java would take. Where a framework
 * keeps its bundles, and how, is its own affair, so their content is written anew, into a folder that is our bundle's.
 */
final class BundleClassPath {

    /** What drawing needs of others; the logs are in our bundle, see {@code bnd.bnd}. */
    private static final List<String> FOLLOWED = List.of("org.slipway.api", "org.apache.pdfbox", "org.apache.fontbox");

    private static final String OWN_JARS = "drawing";

    private final Path folder;

    BundleClassPath(Path folder) {
        this.folder = folder;
    }

    List<Path> write(Bundle own) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> before = Files.list(folder)) {
            for (Path file : before.toList()) {
                Files.delete(file);
            }
        }
        List<Path> jars = new ArrayList<>();
        for (Bundle bundle : wired(own)) {
            jars.add(jar(bundle, jars.size()));
        }
        for (URL jar : entries(own, OWN_JARS)) {
            jars.add(copy(jar));
        }
        return jars;
    }

    private static Set<Bundle> wired(Bundle own) {
        Set<Bundle> found = new LinkedHashSet<>();
        List<Bundle> next = new ArrayList<>(List.of(own));
        while (!next.isEmpty()) {
            Bundle bundle = next.remove(0);
            if (found.add(bundle)) {
                bundle.adapt(BundleWiring.class).getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream()
                        .filter(BundleClassPath::followed)
                        .forEach(wire -> next.add(wire.getProvider().getBundle()));
            }
        }
        return found;
    }

    private static boolean followed(BundleWire wire) {
        String name = String.valueOf(wire.getCapability().getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE));
        return FOLLOWED.stream().anyMatch(root -> name.equals(root) || name.startsWith(root + "."));
    }

    private static List<URL> entries(Bundle bundle, String below) {
        var entries = bundle.findEntries(below, "*", true);
        return entries == null ? List.of() : Collections.list(entries);
    }

    private Path jar(Bundle bundle, int number) throws IOException {
        Path jar = folder.resolve(number + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream out = new ZipOutputStream(file)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (URL entry : entries(bundle, "/")) {
                String name = entry.getPath().substring(1);
                if (!name.endsWith("/") && !name.startsWith("META-INF/")) {
                    out.putNextEntry(new ZipEntry(name));
                    try (InputStream in = entry.openStream()) {
                        in.transferTo(out);
                    }
                }
            }
        }
        return jar;
    }

    private Path copy(URL jar) throws IOException {
        String name = jar.getPath();
        Path copy = folder.resolve(name.substring(name.lastIndexOf('/') + 1));
        try (InputStream in = jar.openStream()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }
}
