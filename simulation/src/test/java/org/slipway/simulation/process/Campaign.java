// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.slipway.simulation.Violation;
import org.slipway.testkit.host.LossyWire;

/**
 * Two processes on one real database before one ledger, killed and started again until so many kills and slips are reached;
 * then all is made well, and what people were told is held against database and ledger.
 */
final class Campaign {

    private static final double FEWEST_SLIPS = 3;
    private static final long HEALING_SECONDS = 180;
    private static final long PROGRESS_SECONDS = 60;

    /** So long after the last mischief no call is on its way any more. */
    private static final long QUIET_SECONDS = 5;

    private final Plan plan;
    private final Path folder;
    private final SplittableRandom lot;
    private final Told told = new Told();
    private final Toll toll = new Toll();
    private final Moods moods = new Moods();
    private final Desk desk;
    private final Program program;
    private final long begun = System.nanoTime();
    private int port;
    private String url = "";
    private int minutes;
    private volatile boolean healing;

    /** How much is to be done, from which seed, and by which product. */
    record Plan(int kills, int slips, long seed, ProcessBuild build) {}

    private Campaign(Plan plan, Path folder) throws IOException {
        this.plan = plan;
        this.folder = folder;
        this.lot = new SplittableRandom(plan.seed());
        this.desk = new Desk(lot.split(), told, () -> told.slips() < plan.slips() || toll.kills() < plan.kills());
        this.program = new Program(folder);
    }

    /** Does all of it, in an empty folder. */
    static Findings run(Plan plan, Path folder) throws IOException, SQLException, InterruptedException {
        Campaign campaign = new Campaign(plan, folder);
        try (Cluster cluster = Cluster.in(folder);
                Books books = new Books(campaign.moods);
                LossyWire wire = new LossyWire(books.port())) {
            campaign.url = cluster.url();
            campaign.port = wire.port();
            return campaign.run(cluster, books, wire);
        }
    }

    private Findings run(Cluster cluster, Books books, LossyWire wire) throws IOException, InterruptedException {
        archive();
        List<Slot> slots = List.of(new Slot(this, 0), new Slot(this, 1));
        Mischief mischief = new Mischief(lot.split(), wire, moods);
        mischief.begin();
        slots.forEach(Slot::begin);
        while (toll.kills() < plan.kills() || told.slips() < plan.slips()) {
            waitAndTell();
        }
        mischief.end();
        double seconds = seconds();
        healing = true;
        heal(cluster, slots);
        double healed = seconds() - seconds;
        for (Slot slot : slots) {
            slot.end();
        }
        Reckoning reckoning = new Reckoning(cluster, books, told);
        List<Violation> violations =
                reckoning.check(slots.stream().map(Slot::heads).toList());
        return new Findings(reckoning.sums(), violations, told, toll, seconds, healed);
    }

    /** One process that starts and ends well tells which classes the others are to share. */
    private void archive() throws IOException, InterruptedException {
        Process first = program.startToArchive(arguments(folder.resolve("heads-0"), Fate.NONE));
        Life life = new Life(first, new Desk(lot.split(), told, () -> false));
        while (life.alive() && !life.ready()) {
            Thread.sleep(20);
        }
        life.send("end");
        life.end();
    }

    private List<String> arguments(Path heads, Fate fate) {
        return List.of(
                url,
                String.valueOf(port),
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
        return Fate.drawn(lot, Math.max(FEWEST_SLIPS, (plan.slips() - told.slips()) / (double) left));
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
        if (!toll.unexpected().isEmpty()) {
            throw new IllegalStateException(toll.unexpected() + ", see " + folder.resolve("processes.log"));
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
    private void heal(Cluster cluster, List<Slot> slots) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(HEALING_SECONDS);
        long quiet = System.nanoTime() + TimeUnit.SECONDS.toNanos(QUIET_SECONDS);
        while (System.nanoTime() < end
                && !(desk.done()
                        && cluster.rows("SELECT id FROM open_work LIMIT 1").isEmpty())) {
            Thread.sleep(500);
            slots.get(0).say(System.nanoTime() > quiet ? "Q" : "P");
        }
        tell();
    }
}
