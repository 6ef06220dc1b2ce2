// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.child;

import java.nio.file.Path;
import java.util.List;

/**
 * What runs in a child.
 *
 * @param classPath jars and folders, in their order
 * @param folder where it runs; nothing is looked for there
 * @param main has the {@code main}, which serves by {@link ChildLoop}
 */
public record ChildProgram(List<Path> classPath, Path folder, String main) {

    public ChildProgram {
        classPath = List.copyOf(classPath);
    }
}
