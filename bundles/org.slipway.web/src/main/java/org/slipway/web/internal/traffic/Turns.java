// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal.traffic;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** So many are served at once; the others stand in line, without a thread, each client with at most so many. */
final class Turns {

    private final int atOnce;
    private final Shares places;
    private final Deque<Waiting> line = new ArrayDeque<>();
    private int served;

    /**
     * Nobody is there yet.
     *
     * @param atOnce how many are served
     * @param waiting how many may stand in line
     * @param waitingEach how many of one client may
     */
    Turns(int atOnce, int waiting, int waitingEach) {
        this.atOnce = atOnce;
        this.places = new Shares(waiting, waitingEach);
    }

    private record Waiting(String client, BooleanSupplier turn) {}

    /** Whether it is served now; if so, it has to {@link #leave}. Nobody overtakes who stands in line. */
    synchronized boolean enter() {
        boolean free = served < atOnce && line.isEmpty();
        if (free) {
            served++;
        }
        return free;
    }

    /**
     * Stands in line, or is served at once.
     *
     * @param turn called when it is served, maybe before this returns; says whether it still is there, and if so has to
     *     {@link #leave}
     * @return false if the line is too long
     */
    boolean await(String client, BooleanSupplier turn) {
        synchronized (this) {
            if (served >= atOnce || !line.isEmpty()) {
                boolean place = places.take(client, 1);
                if (place) {
                    line.add(new Waiting(client, turn));
                }
                return place;
            }
            served++;
        }
        if (!turn.getAsBoolean()) {
            leave();
        }
        return true;
    }

    /** One is served; the next that still is there gets its turn. */
    void leave() {
        Waiting next = next();
        while (next != null && !next.turn().getAsBoolean()) {
            next = next();
        }
    }

    private synchronized @Nullable Waiting next() {
        served--;
        Waiting next = line.poll();
        if (next != null) {
            places.giveBack(next.client(), 1);
            served++;
        }
        return next;
    }
}
