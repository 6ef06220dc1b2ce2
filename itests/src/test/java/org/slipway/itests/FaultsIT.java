// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.itests.kit.Acknowledgements;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.CrashPoint.Line;
import org.slipway.itests.kit.DerbyTables;
import org.slipway.itests.kit.Mailbox;
import org.slipway.itests.kit.Outages;
import org.slipway.itests.kit.Outages.Around;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.PersistentPeople;
import org.slipway.itests.kit.Platform;
import org.slipway.itests.kit.Postgres;
import org.slipway.itests.kit.Reckoning;
import org.slipway.itests.kit.SmallDisk;
import org.slipway.itests.kit.Staff;
import org.slipway.itests.kit.SteppedClock;
import org.slipway.itests.kit.Tables;
import org.slipway.itests.kit.UnpackedDistribution;
import org.slipway.itests.kit.WatchedLine;
import org.slipway.testkit.host.LossyWire;

/**
 * The distribution under load, ended in the middle of it again and again; its database and its mail server come and go. For as long as
 * one likes by {@code itests/faults}, and not with each build: leases of workers that were ended last for 90 seconds.
 */
@Tag("faults")
class FaultsIT {

    private static final int CUSTOMERS = 3;
    private static final int MEGABYTES = 300;
    private static final Duration HEALED = Duration.ofMinutes(4);
    private static final String MANY = "100000";

    private final Duration length = Duration.ofMinutes(Long.getLong("slipway.faults.minutes", 0));
    private final long seed = Long.getLong("slipway.faults.seed", System.nanoTime());
    private final Platform platform = Platform.named(System.getProperty("slipway.faults.host", "reference"));
    private final boolean derby = "derby".equals(System.getProperty("slipway.faults.database", "postgres"));
    private final Mailbox mailbox = Mailbox.open();
    private final Map<Line, WatchedLine> lines = new EnumMap<>(Line.class);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private Optional<Postgres> database = Optional.empty();
    private Optional<LossyWire> wire = Optional.empty();
    private Optional<SmallDisk> disk = Optional.empty();
    private Optional<SteppedClock> clock = Optional.empty();
    private UnpackedDistribution slipway;

    FaultsIT() throws IOException {}

    @BeforeEach
    void start() throws IOException, InterruptedException {
        Awaitility.doNotCatchUncaughtExceptionsByDefault(); // the mail server's own, when a mail is cut off
        tell("seed " + seed + ", " + (derby ? "Derby" : "PostgreSQL") + ", supplier " + platform.supplier());
        slipway = UnpackedDistribution.in(folder.resolve("slipway"));
        if (platform.server().isPresent()) {
            wire = Optional.of(new LossyWire(platform.server().getAsInt()));
        }
        platform.configure(
                slipway, wire.map(to -> line(Line.LEDGER, to.port()).port()).orElse(0));
        clock = SteppedClock.in(folder);
        clock.ifPresent(slipway::setClock);
        configure();
        if (!derby) {
            database = Optional.of(Postgres.in(folder.resolve("postgres")));
            slipway.withHostAndAccount("pax-jdbc-postgresql");
            keepIn(database.get());
        } else {
            disk = SmallDisk.ifPossible(Files.createDirectories(slipway.file("data/slipway")), MEGABYTES);
        }
        slipway.start();
    }

    private void configure() throws IOException {
        slipway.set("slipway.mail.cfg", "host", "127.0.0.1");
        slipway.set("slipway.mail.cfg", "port", line(Line.MAIL, mailbox.port()).port());
        slipway.set("slipway.mail.cfg", "startTls", "none");
        slipway.set("slipway.mail.cfg", "from", "billing@slipway.example");
        slipway.set("slipway.decisions.cfg", "undoSeconds", 0);
        slipway.set("slipway.posting.cfg", "leaseSeconds", 90);
        for (String limit : List.of("wrongLinks", "openings", "forms")) {
            slipway.set("slipway.limits.cfg", limit, MANY);
        }
        slipway.set("slipway.submission.cfg", "maxWaiting", 10_000);
        for (String limit : List.of("invoiceSlips", "invoiceMegabytes", "customerSlips", "customerMegabytes")) {
            slipway.set("slipway.submission.cfg", limit + "ADay", MANY);
        }
    }

    private void keepIn(Postgres server) throws IOException {
        int store = line(Line.STORE, server.port()).port();
        keepIn("org.ops4j.datasource-slipway.cfg", server.urlBy(store, Tables.STORE));
        if (wire.isEmpty() && !platform.words().isEmpty()) {
            int ledger = line(Line.LEDGER, server.port()).port();
            keepIn("org.ops4j.datasource-slipway-ledger.cfg", server.urlBy(ledger, Tables.BOOKS));
        }
    }

    private void keepIn(String file, String url) throws IOException {
        slipway.set(file, "osgi.jdbc.driver.name", "PostgreSQL JDBC Driver");
        slipway.set(file, "url", url);
    }

    private WatchedLine line(Line line, int server) {
        return lines.computeIfAbsent(line, name -> new WatchedLine(server));
    }

    @AfterEach
    void stop() throws IOException {
        slipway.close();
        disk.ifPresent(SmallDisk::close);
        lines.values().forEach(WatchedLine::close);
        if (wire.isPresent()) {
            wire.get().close();
        }
        database.ifPresent(Postgres::close);
        platform.close();
        mailbox.close();
    }

    @Test
    void shouldLoseNothingAndPostNothingTwice_whileProcessesEndInTheMiddle() throws Exception {
        Outages.Host host = new Outages.Host(wire, platform.mount(), platform.words());
        Outages outages =
                new Outages(slipway, new Around(database, mailbox, lines, clock, host, disk), new Random(seed));
        Acknowledgements told;
        try (PersistentPeople people =
                new PersistentPeople(slipway.base(), platform.customers(mailbox, CUSTOMERS)).begin()) {
            told = people.told();
            Awaitility.await("the first slips")
                    .atMost(HEALED)
                    .until(() -> told.approved().size() > 2);
            strike(outages, told);
            people.customersLeave();
            awaitStaff(told);
        }

        told.slips().forEach(code -> thenItsCustomerSeesThatItIsPosted(told, code));
        thenTheTrailIsWhole();
        slipway.stop();
        Tables tables = database.<Tables>map(server -> server).orElseGet(() -> new DerbyTables(slipway.file("data")));
        Reckoning reckoning = new Reckoning(told, tables, platform.books(tables));
        tell(outages.toString());
        tell(reckoning.toString());
        reckoning.thenItHolds();
        assertThat(outages.kills()).isGreaterThan(2);
    }

    private void strike(Outages outages, Acknowledgements told) throws Exception {
        if (length.isZero()) {
            outages.oneOfEach(() -> awaitTraffic(told));
            return;
        }
        long until = System.nanoTime() + length.toNanos();
        while (System.nanoTime() - until < 0) {
            outages.next(() -> awaitTraffic(told));
            tell(outages + "; " + told.slips().size() + " slips acknowledged, "
                    + told.approved().size() + " approvals");
        }
    }

    /** Somebody is told of something new. */
    private static void awaitTraffic(Acknowledgements told) {
        int before = told.slips().size() + told.approved().size();
        Awaitility.await("traffic")
                .atMost(HEALED)
                .until(() -> told.slips().size() + told.approved().size() > before);
    }

    /** However long it takes a busy machine, as long as something is decided now and then. */
    private static void awaitStaff(Acknowledgements told) {
        while (told.undecided() > 0) {
            int before = told.undecided();
            Awaitility.await("staff decides").atMost(HEALED).until(() -> told.undecided() < before);
        }
    }

    private static void thenItsCustomerSeesThatItIsPosted(Acknowledgements told, String code) {
        Awaitility.await(code + " is posted")
                .atMost(HEALED)
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(told.seenByItsCustomer(code).text()).contains("Your payment is posted"));
    }

    private void thenTheTrailIsWhole() {
        ApprovalScreen admin = new ApprovalScreen(slipway.base());
        admin.signsIn(Staff.ADMIN);
        Page verified =
                admin.presses(admin.open("/approvals/audit?supplier=" + platform.supplier()), "Verify", Map.of());
        assertThat(verified.text()).contains("The trail is whole", "None is missing.");
    }

    private static void tell(String line) {
        System.out.println("faults: " + line);
    }
}
