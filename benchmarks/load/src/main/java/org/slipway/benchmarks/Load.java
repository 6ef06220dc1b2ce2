// SPDX-License-Identifier: Apache-2.0
package org.slipway.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A bounded piece of load: some workers, each doing its task once. */
final class Load {

    private Load() {}

    /**
     * Runs all tasks at the same time.
     *
     * @param count how many things the tasks do together
     * @return things done a second
     */
    static double perSecond(List<Callable<Void>> tasks, int count) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(tasks.size());
        try {
            long begun = System.nanoTime();
            List<Future<Void>> results = new ArrayList<>(workers.invokeAll(tasks));
            double seconds = (System.nanoTime() - begun) / 1e9;
            for (Future<Void> result : results) {
                result.get();
            }
            return count / seconds;
        } finally {
            workers.shutdownNow();
        }
    }
}
