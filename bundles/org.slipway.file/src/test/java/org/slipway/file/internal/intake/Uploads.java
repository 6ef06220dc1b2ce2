// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slipway.api.file.Upload;

/** The program that {@link FlatIntakeTest} starts: takes large files from disk, one after another. */
final class Uploads {

    private static final int TIMES = 10;

    private Uploads() {}

    public static void main(String[] files) {
        FileIntake intake = new FileIntake(new IntakeLimits(10_485_760, 40, 60_000, 20));
        long taken = 0;
        for (int i = 0; i < TIMES; i++) {
            for (String file : files) {
                Upload upload = onDisk(Path.of(file));
                taken += intake.take(upload, intake.digest(upload))
                        .fold(done -> done.attachment().bytes(), refusal -> 0L);
            }
        }
        System.out.println("took " + taken + " bytes");
    }

    private static Upload onDisk(Path file) {
        return new Upload() {
            @Override
            public String fileName() {
                return file.getFileName().toString();
            }

            @Override
            public String declaredType() {
                return "";
            }

            @Override
            public long size() {
                return file.toFile().length();
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }
        };
    }
}
