// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.removal;

import java.time.Clock;
import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.spi.store.WithdrawnFiles;
import org.slipway.spi.work.Round;
import org.slipway.spi.work.WorkStore;

/** Looks every ten minutes for files whose time has come. */
@Component
public final class RemovalWatch implements Round {

    private final RemovalRound round;

    @Activate
    public RemovalWatch(
            @Reference WithdrawnFiles files, @Reference WorkStore work, @Reference RetentionSettings retention) {
        this.round = new RemovalRound(files, work, retention, Clock.systemUTC());
    }

    @Override
    public String name() {
        return "file-removal";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Duration firstPause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void look() {
        round.run();
    }
}
