// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.removal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slipway.settings.Current;
import org.slipway.spi.store.WithdrawnFiles;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkStore;

/** Orders the removal of files whose time has come, some at a time; what is ordered and not done yet is not ordered again. */
final class RemovalRound {

    static final int MOST = 200;

    private final WithdrawnFiles files;
    private final WorkStore work;
    private final Current<Retention> retention;
    private final Clock clock;

    RemovalRound(WithdrawnFiles files, WorkStore work, Current<Retention> retention, Clock clock) {
        this.files = files;
        this.work = work;
        this.retention = retention;
        this.clock = clock;
    }

    void run() {
        retention.get().withdrawnBefore(clock.instant()).ifPresent(this::order);
    }

    private void order(Instant before) {
        List<Work> due = files.kept(before, MOST).stream()
                .map(slip -> Work.of(FileRemover.KIND, slip))
                .toList();
        if (!due.isEmpty()) {
            work.add(due, List.of());
        }
    }
}
