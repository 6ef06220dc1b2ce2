// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.io.IOException;
import java.nio.file.Path;

/** A real disk that fails at one of its steps, and from there on for as long as it is told. */
final class FailingDisk implements Disk {

    private final Disk disk = new LocalDisk();
    private int step;
    private int failing = Integer.MAX_VALUE;
    private int healed = Integer.MAX_VALUE;
    private boolean afterwards;

    /**
     * From now on.
     *
     * @param first the step that fails, from 1
     * @param count so many fail
     * @param done whether what fails is done before
     */
    void fail(int first, int count, boolean done) {
        step = 0;
        failing = first;
        healed = count == Integer.MAX_VALUE ? count : first + count;
        afterwards = done;
    }

    void heal() {
        failing = Integer.MAX_VALUE;
    }

    /** Whether a step failed since it was told so. */
    boolean failed() {
        return step >= failing;
    }

    private void step(Step what) throws IOException {
        step++;
        boolean fails = step >= failing && step < healed;
        if (!fails || (afterwards && step == failing)) {
            what.done();
        }
        if (fails) {
            throw new IOException("step " + step + " fails");
        }
    }

    private interface Step {
        void done() throws IOException;
    }

    @Override
    public void write(Path file, Content content) throws IOException {
        step(() -> disk.write(file, content));
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step(() -> disk.move(from, to));
    }

    @Override
    public void force(Path folder) throws IOException {
        step(() -> disk.force(folder));
    }

    @Override
    public void delete(Path file) throws IOException {
        step(() -> disk.delete(file));
    }
}
