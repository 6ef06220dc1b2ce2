// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slipway.itests.kit.CrashPoint.Line;
import org.slipway.testkit.host.HostFault;
import org.slipway.testkit.host.LossyWire;

/** What happens to a distribution under load, and how long it took each time until it answered again. */
public final class Outages {

    private static final int LONGEST_PAUSE_MILLIS = 4_000;
    private static final Duration MAIL_IS_DOWN = Duration.ofSeconds(3);
    private static final Duration MAIL_IS_SLOW = Duration.ofSeconds(5);
    private static final Duration DISK_IS_FULL = Duration.ofSeconds(4);
    private static final int LAST_BYTES = 256 * 1024;
    private static final Duration HOST_FAILS = Duration.ofSeconds(3);
    private static final Duration CLOCK_IS_WRONG = Duration.ofSeconds(5);
    private static final int LONGEST_STEP_SECONDS = 300;
    private static final Duration SLOW = Duration.ofMillis(400);
    private static final Duration REACHED = Duration.ofSeconds(60);

    /** So many times a crash point is passed at most. */
    private static final int PASSED = 12;

    private final UnpackedDistribution slipway;
    private final Optional<Postgres> database;
    private final Mailbox mailbox;
    private final Map<Line, WatchedLine> lines;
    private final Optional<SteppedClock> clock;
    private final Host host;
    private final Optional<SmallDisk> disk;
    private final Random random;
    private final List<Long> recoveries = new ArrayList<>();
    private final Map<String, Integer> happened = new TreeMap<>();
    private int kills;

    /**
     * Nothing has happened yet.
     *
     * @param around what the distribution speaks to and goes by
     */
    public Outages(UnpackedDistribution slipway, Around around, Random random) {
        this.slipway = slipway;
        this.database = around.database();
        this.mailbox = around.mailbox();
        this.lines = around.lines();
        this.clock = around.clock();
        this.host = around.host();
        this.disk = around.disk();
        this.random = random;
    }

    /**
     * What is around the distribution.
     *
     * @param database restarted, too, if it is a server of its own
     * @param lines what the distribution speaks through
     * @param clock set forth and back, where it can be
     * @param disk where the distribution keeps its data, if that can be filled up
     */
    public record Around(
            Optional<Postgres> database,
            Mailbox mailbox,
            Map<Line, WatchedLine> lines,
            Optional<SteppedClock> clock,
            Host host,
            Optional<SmallDisk> disk) {}

    /**
     * The accounting platform.
     *
     * @param wire to its server, if it has one of its own
     * @param mount the folder that it shares with the distribution, if it does
     * @param words what is said to it while a receipt is made; none if it is not spoken to
     */
    public record Host(Optional<LossyWire> wire, Optional<Path> mount, List<String> words) {

        String oneOfItsWords(Random random) {
            return words.isEmpty() ? "" : words.get(random.nextInt(words.size()));
        }
    }

    /**
     * Three kills at moments that are drawn, one at each crash point that there is, and one of each other kind, in an order that
     * is drawn.
     *
     * @param traffic returns when there is something to interrupt
     */
    public void oneOfEach(Runnable traffic) throws IOException, InterruptedException {
        List<Outage> turns = new ArrayList<>(kinds());
        turns.addAll(List.of(this::kill, this::kill));
        Collections.shuffle(turns, random);
        for (Outage turn : turns) {
            take(turn, traffic);
        }
    }

    /** The next one, as it is drawn: every second a kill at a moment that is drawn, too. */
    public void next(Runnable traffic) throws IOException, InterruptedException {
        List<Outage> kinds = kinds();
        take(random.nextBoolean() ? this::kill : kinds.get(random.nextInt(kinds.size())), traffic);
    }

    private interface Outage {

        void happens() throws IOException, InterruptedException;
    }

    private List<Outage> kinds() {
        List<Outage> kinds = new ArrayList<>(List.of(this::kill, this::mailIsDown, this::mailIsSlow, this::mailIsCut));
        database.ifPresent(server -> kinds.add(() -> databaseRestarts(server)));
        clock.ifPresent(own -> kinds.add(() -> clockSteps(own)));
        disk.ifPresent(small -> kinds.add(() -> diskFills(small)));
        host.wire().ifPresent(wire -> kinds.addAll(Collections.nCopies(2, () -> hostFails(wire))));
        host.mount().ifPresent(mount -> kinds.addAll(Collections.nCopies(2, () -> mountIsAway(mount))));
        for (CrashPoint point : CrashPoint.values()) {
            if (lines.containsKey(point.line())) {
                kinds.add(() -> crash(point));
            }
        }
        return kinds;
    }

    private void take(Outage outage, Runnable traffic) throws IOException, InterruptedException {
        traffic.run();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500 + random.nextInt(LONGEST_PAUSE_MILLIS)));
        outage.happens();
    }

    private void kill() throws IOException, InterruptedException {
        slipway.kill();
        comesBack("killed at any moment");
    }

    private void crash(CrashPoint point) throws IOException, InterruptedException {
        String step = host.oneOfItsWords(random);
        WatchedLine.Wait ended = point.then(step, random.nextInt(PASSED), this::end);
        if (lines.get(point.line()).await(ended, REACHED)) {
            comesBack("killed at " + point + (point.line() == Line.LEDGER ? " " + step.strip() : ""));
        } else {
            count("not reached: " + point);
        }
    }

    private void end() {
        try {
            slipway.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void comesBack(String what) throws IOException {
        count(what);
        kills++;
        long begun = System.nanoTime();
        slipway.start();
        recoveries.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
    }

    private void databaseRestarts(Postgres server) {
        count("database restarted");
        server.stop();
        server.start();
    }

    private void diskFills(SmallDisk small) {
        count("disk full");
        small.fill(random.nextInt(LAST_BYTES));
        LockSupport.parkNanos(DISK_IS_FULL.toNanos());
        small.clear();
    }

    /** Forth or back, and back to the right time after a while. */
    private void clockSteps(SteppedClock own) {
        count("clock stepped");
        own.stepTo(Duration.ofSeconds(random.nextInt(2 * LONGEST_STEP_SECONDS) - LONGEST_STEP_SECONDS));
        LockSupport.parkNanos(CLOCK_IS_WRONG.toNanos());
        own.stepTo(Duration.ZERO);
    }

    private void hostFails(LossyWire wire) throws IOException {
        List<HostFault> faults = List.of(HostFault.values());
        HostFault fault = faults.get(random.nextInt(faults.size()));
        count("host fails: " + fault);
        wire.fail(fault);
        LockSupport.parkNanos(HOST_FAILS.toNanos());
        wire.heal();
    }

    private void mountIsAway(Path mount) throws IOException {
        count("folder away");
        Path away = mount.resolveSibling("away");
        Files.move(mount, away);
        LockSupport.parkNanos(HOST_FAILS.toNanos());
        Files.move(away, mount);
    }

    private void mailIsDown() {
        count("mail server down");
        mailbox.switchOff();
        LockSupport.parkNanos(MAIL_IS_DOWN.toNanos());
        mailbox.switchOn();
    }

    private void mailIsSlow() {
        count("mail server slow");
        lines.get(Line.MAIL).delay(SLOW);
        LockSupport.parkNanos(MAIL_IS_SLOW.toNanos());
        lines.get(Line.MAIL).delay(Duration.ZERO);
    }

    private void mailIsCut() throws InterruptedException {
        boolean cut = lines.get(Line.MAIL).await(CrashPoint.MAIL_BEFORE_END.then("", 0, () -> {}), REACHED);
        count(cut ? "mail server cuts a mail off" : "not reached: a mail is cut off");
    }

    private void count(String what) {
        happened.merge(what, 1, Integer::sum);
    }

    /** Processes that were ended in the middle of what they did. */
    public int kills() {
        return kills;
    }

    /** A line about all of it. */
    @Override
    public String toString() {
        List<Long> sorted = recoveries.stream().sorted().toList();
        String times = sorted.isEmpty()
                ? "no recovery"
                : "recovery median " + sorted.get(sorted.size() / 2) + " ms, worst " + sorted.get(sorted.size() - 1)
                        + " ms";
        return kills + " kills; " + happened + "; " + times;
    }
}
