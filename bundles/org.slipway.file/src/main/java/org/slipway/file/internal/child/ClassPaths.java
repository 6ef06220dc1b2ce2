// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.child;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Where the classes of a child are found. In a container they are written to disk when the first child is started. */
@Component(service = ClassPaths.class)
public final class ClassPaths {

    private final Optional<BundleContext> container;
    private Optional<List<Path>> written = Optional.empty();

    @Activate
    public ClassPaths(BundleContext bundle) {
        this.container = Optional.of(bundle);
    }

    /** That of this Java, where there is no container. */
    public ClassPaths() {
        this.container = Optional.empty();
    }

    /** A program of our bundle. */
    public ChildProgram program(Class<?> main) {
        return container.map(bundle -> program(bundle, main)).orElseGet(() -> plain(main));
    }

    private synchronized ChildProgram program(BundleContext bundle, Class<?> main) {
        Path folder = bundle.getDataFile("child").toPath();
        if (written.isEmpty()) {
            try {
                written = Optional.of(new BundleClassPath(folder).write(bundle.getBundle()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new ChildProgram(written.get(), folder, main.getName());
    }

    /** A program of the class path of this Java, where there is no container. */
    public static ChildProgram plain(Class<?> main) {
        List<Path> classPath = new ArrayList<>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            classPath.add(Path.of(place).toAbsolutePath());
        }
        return new ChildProgram(classPath, Path.of(System.getProperty("java.io.tmpdir")), main.getName());
    }
}
