// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** What happens to a distribution under load, and how long it took each time until it answered again. */
public final class Outages {

    private static final int LONGEST_PAUSE_MILLIS = 4_000;
    private static final Duration MAIL_IS_DOWN = Duration.ofSeconds(3);

    private final UnpackedDistribution slipway;
    private final Optional<Postgres> database;
    private final Mailbox mailbox;
    private final Random random;
    private final List<Long> recoveries = new ArrayList<>();
    private int kills;
    private int databaseRestarts;
    private int mailOutages;

    /** A database that is a server of its own is restarted, too. */
    public Outages(UnpackedDistribution slipway, Optional<Postgres> database, Mailbox mailbox, Random random) {
        this.slipway = slipway;
        this.database = database;
        this.mailbox = mailbox;
        this.random = random;
    }

    /**
     * One of each but three kills, in an order that is drawn.
     *
     * @param traffic returns when there is something to interrupt
     */
    public void oneOfEach(Runnable traffic) throws IOException, InterruptedException {
        List<Integer> turns = new ArrayList<>(List.of(0, 0, 0, 8, 9));
        Collections.shuffle(turns, random);
        for (int turn : turns) {
            take(turn, traffic);
        }
    }

    /** The next one, as it is drawn: mostly a kill. */
    public void next(Runnable traffic) throws IOException, InterruptedException {
        take(random.nextInt(10), traffic);
    }

    private void take(int turn, Runnable traffic) throws IOException, InterruptedException {
        traffic.run();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500 + random.nextInt(LONGEST_PAUSE_MILLIS)));
        if (turn == 9) {
            mailIsDown();
        } else if (turn == 8 && database.isPresent()) {
            databaseRestarts(database.get());
        } else {
            kill();
        }
    }

    private void kill() throws IOException, InterruptedException {
        kills++;
        slipway.kill();
        long begun = System.nanoTime();
        slipway.start();
        recoveries.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    private void databaseRestarts(Postgres server) {
        databaseRestarts++;
        server.stop();
        server.start();
    }

    private void mailIsDown() {
        mailOutages++;
        mailbox.switchOff();
        LockSupport.parkNanos(MAIL_IS_DOWN.toNanos());
        mailbox.switchOn();
    }

    /** Processes that were ended in the middle of what they did. */
    public int kills() {
        return kills;
    }

    /** Lines about all of it. */
    @Override
    public String toString() {
        List<Long> sorted = recoveries.stream().sorted().toList();
        String times = sorted.isEmpty()
                ? "no recovery"
                : "recovery median " + sorted.get(sorted.size() / 2) + " ms, worst " + sorted.get(sorted.size() - 1)
                        + " ms";
        return kills + " kills, " + databaseRestarts + " restarts of the database, " + mailOutages
                + " outages of the mail server; " + times;
    }
}
