// SPDX-License-Identifier: Apache-2.0
package org.slipway.work.internal;

import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.UnavailableException;
import org.slipway.spi.work.Round;

/** Takes the looks of one round, one after the other; that store or host are away is logged once each time. */
final class RoundLine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RoundLine.class);

    private final Round round;
    private final WorkThread thread;
    private boolean answers = true;

    RoundLine(Round round) {
        this(round, new WorkThread("slipway-" + round.name()));
    }

    RoundLine(Round round, WorkThread thread) {
        this.round = round;
        this.thread = thread;
    }

    RoundLine start() {
        long first = round.firstPause().toMillis();
        long pause = round.pause().toMillis();
        Future<?> unused = thread.executor().scheduleWithFixedDelay(this::look, first, pause, TimeUnit.MILLISECONDS);
        return this;
    }

    private void look() {
        try {
            round.look();
            answers = true;
        } catch (UnavailableException e) {
            if (answers) {
                LOG.warn("{} wait until database and host answer again: {}", round.name(), e.getMessage());
            }
            answers = false;
        } catch (RuntimeException e) { // the executor would end the rounds
            LOG.error("{} could not be looked at; trying again in {}", round.name(), round.pause(), e);
        }
    }

    @Override
    public void close() {
        thread.close();
    }
}
