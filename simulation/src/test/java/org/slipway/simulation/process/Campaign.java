// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.slipway.simulation.Invariant;
import org.slipway.simulation.Violation;
import org.slipway.testkit.host.LossyWire;

/**
 * Two processes on one real database before one ledger, killed and started again until so many kills and slips are reached;
 * then all is made well, and what people were told is held against database and ledger.
 */
final class Campaign {

    private static final int ANSWERS_TO_ARCHIVE = 40;
    private static final int MOST_TO_POST = 1_000;
    private static final int MOST_SURPRISES = 10;
    private static final double FEWEST_SLIPS = 3;
    private static final long HEALING_SECONDS = 300;
    private static final long PROGRESS_SECONDS = 60;

    /** Nobody waits so long for the books, and they are never so late. */
    private static final Duration LONG_AGO = Duration.ofSeconds(10);

    private static final long LOOK_MILLIS = 2_000;

    private final Plan plan;
    private final Path folder;
    private final SplittableRandom lot;
    private final Told told = new Told();
    private final Toll toll = new Toll();
    private final Desk desk;
    private final Program program;
    private final long begun = System.nanoTime();
    private final Outside outside;
    private int minutes;
    private int turn;
    private long looked = begun;
    private volatile boolean healing;

    /** How much is to be done, from which seed, and by which product. */
    record Plan(int kills, int slips, long seed, ProcessBuild build) {

        /** Whether the books take two receipts of one key from that supplier. */
        boolean forgets(String supplier) {
            return build == ProcessBuild.BLIND_RETRY || supplier.equals(Market.FORGETFUL.value());
        }
    }

    private Campaign(Plan plan, Bench bench, Outside outside) throws IOException {
        this.plan = plan;
        this.program = bench.program();
        this.outside = outside;
        this.folder = Files.createTempDirectory(bench.folder(), "campaign-");
        this.lot = new SplittableRandom(plan.seed());
        this.desk = new Desk(lot.split(), told, this::moreToCome);
    }

    /** Where processes run, for several campaigns. */
    record Bench(Path folder, Cluster cluster, Program program) {

        static Bench in(Path folder) throws IOException {
            return new Bench(folder, Cluster.in(folder), new Program(folder));
        }
    }

    /** Does all of it. */
    static Findings run(Plan plan, Bench bench) throws IOException, SQLException, InterruptedException {
        Moods moods = new Moods();
        Cluster.Site site = bench.cluster().site("site" + System.nanoTime());
        try (Books books = new Books(moods, plan::forgets);
                LossyWire wire = new LossyWire(books.port())) {
            return new Campaign(plan, bench, new Outside(site, books, wire, moods)).run();
        }
    }

    /** What outlives every process. */
    private record Outside(Cluster.Site site, Books books, LossyWire wire, Moods moods) {}

    private Findings run() throws IOException, InterruptedException {
        if (!program.archived()) {
            archive();
        }
        List<Slot> slots = List.of(new Slot(this, 0), new Slot(this, 1));
        Mischief mischief = new Mischief(lot.split(), outside.wire(), outside.moods());
        mischief.begin();
        slots.forEach(Slot::begin);
        while (toll.kills() < plan.kills() || told.slips() < plan.slips()) {
            waitAndTell();
            look(slots);
        }
        mischief.end();
        double seconds = seconds();
        healing = true;
        heal(slots);
        double healed = seconds() - seconds;
        for (Slot slot : slots) {
            slot.end();
        }
        Reckoning reckoning = new Reckoning(outside.site(), outside.books(), told);
        List<Violation> violations =
                new ArrayList<>(reckoning.check(slots.stream().map(Slot::heads).toList()));
        toll.unexpected().forEach(what -> violations.add(new Violation(Invariant.NO_SURPRISE, what)));
        return new Findings(reckoning.sums(), violations, told, toll, seconds, healed);
    }

    /** One process that starts and ends well tells which classes the others are to share. */
    private void archive() throws IOException, InterruptedException {
        Path heads = folder.resolve("heads-0");
        Life life = new Life(program.startToArchive(arguments(heads, Fate.NONE)), desk);
        while (life.alive() && life.answers() < ANSWERS_TO_ARCHIVE) {
            life.feed();
        }
        life.send("end");
        life.end();
        desk.again(life.unanswered());
    }

    private List<String> arguments(Path heads, Fate fate) {
        return List.of(
                outside.site().url(),
                String.valueOf(outside.wire().port()),
                heads.toString(),
                plan.build().name(),
                fate.point().name(),
                String.valueOf(fate.passages()));
    }

    Process start(Path heads, Fate fate) throws IOException {
        return program.start(arguments(heads, fate));
    }

    /** How the next process is to end. */
    synchronized Fate fate() {
        int left = plan.kills() - toll.kills();
        if (healing || left <= 0) {
            return Fate.NONE;
        }
        return switch (plan.build()) {
            case BLIND_RETRY -> Fate.afterApply(lot);
            case ACKNOWLEDGED_BEFORE_COMMIT -> Fate.afterWord(lot);
            case RIGHT -> Fate.drawn(lot, Math.max(FEWEST_SLIPS, (plan.slips() - told.slips()) / (double) left));
        };
    }

    /** Customers wait while there is much to be posted. */
    private boolean moreToCome() {
        boolean more = told.slips() < plan.slips() || toll.kills() < plan.kills();
        return more && !healing && told.approvals() - outside.books().receipts() < MOST_TO_POST;
    }

    /** Whether nobody is killed any more. */
    boolean healing() {
        return healing;
    }

    Path folder() {
        return folder;
    }

    Desk desk() {
        return desk;
    }

    Toll toll() {
        return toll;
    }

    private double seconds() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) / 1_000.0;
    }

    private void waitAndTell() throws InterruptedException {
        Thread.sleep(50);
        if (toll.unexpected().size() > MOST_SURPRISES) {
            throw new IllegalStateException(toll.unexpected() + ", see " + folder.resolveSibling("processes.log"));
        }
        if (seconds() > (minutes + 1) * PROGRESS_SECONDS) {
            minutes++;
            tell();
        }
    }

    private void tell() {
        System.out.printf(
                "processes: %,7.0f s: %,d kills, %,d slips acknowledged, %,d decisions%n",
                seconds(), toll.kills(), told.slips(), told.decisions());
    }

    /** All goes well from now on: processes live, people decide, until nothing is open. */
    private void heal(List<Slot> slots) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(HEALING_SECONDS);
        while (System.nanoTime() < end && !(desk.done() && nothingOpen())) {
            Thread.sleep(100);
            look(slots);
        }
        tell();
    }

    private boolean nothingOpen() {
        return outside.site().rows("SELECT id FROM open_work LIMIT 1").isEmpty();
    }

    /** Now and then a person looks at what was set aside. */
    private void look(List<Slot> slots) {
        if (System.nanoTime() - looked > TimeUnit.MILLISECONDS.toNanos(LOOK_MILLIS)) {
            looked = System.nanoTime();
            Slot slot = slots.get(Math.floorMod(turn++, slots.size()));
            slot.say("P");
            told.longAside(LONG_AGO).forEach(code -> slot.say("Q " + code));
        }
    }
}
