// SPDX-License-Identifier: Apache-2.0
package org.slipway.benchmarks.lists;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.slipway.benchmarks.Report;

/** Times each question that screens ask of the store, with many slips and with {@link #FEW}, and how soon a bulk run is stored, on both databases. */
public final class Lists {

    private static final int FEW = 1_000;
    private static final double AIM = 1.5;

    private final Path folder;
    private final Stopwatch.Rounds rounds;
    /** Of a thousand announcements each. */
    private final int batches;

    private final Report report = new Report(FEW + " slips");

    private Lists(Path folder, boolean brief) {
        this.folder = folder;
        this.rounds = brief ? Stopwatch.Rounds.SHORT : Stopwatch.Rounds.FULL;
        this.batches = brief ? 3 : 30;
    }

    /**
     * Fills databases and times the questions.
     *
     * @param folder where Derby's databases are made
     * @param brief with a few thousand slips instead of 200,000 on Derby and 1,000,000 on PostgreSQL, each question asked a few times
     */
    public static Report measure(Path folder, boolean brief) throws IOException, SQLException {
        Lists lists = new Lists(folder, brief);
        lists.compare("Derby", derby(folder, "few"), derby(folder, "many"), brief ? 2_000 : 200_000);
        // only the folder is ours: where the server's programs are unpacked is its own affair
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            lists.compare("PostgreSQL", postgres(server, "few"), postgres(server, "many"), brief ? 5_000 : 1_000_000);
        }
        return lists.report;
    }

    private static String derby(Path folder, String name) {
        return "jdbc:derby:" + folder.resolve("lists-" + name) + ";create=true";
    }

    private static String postgres(EmbeddedPostgres server, String name) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return server.getJdbcUrl("postgres", name) + "&reWriteBatchedInserts=true";
    }

    private void compare(String database, String fewUrl, String manyUrl, int count) throws SQLException {
        System.err.println("filling " + database + " with " + count + " slips");
        try (FilledStore few = new FilledStore(fewUrl, FEW, folder.resolve("heads-" + database + "-few"));
                FilledStore many = new FilledStore(manyUrl, count, folder.resolve("heads-" + database + "-many"))) {
            System.err.println("timing lists on " + database);
            time(database + " " + count, many.questions(), few.questions());
            announce(database, many.announcements());
        }
    }

    /** Both are warmed up by a run that does not count. */
    private void announce(String database, Announcements announcements) throws SQLException {
        announcements.perSecond(batches);
        announcements.ceilingPerSecond(batches);
        report.figure(
                database + ": announcements stored/s, against JDBC",
                announcements.perSecond(batches),
                announcements.ceilingPerSecond(batches));
    }

    /** All are warmed up before the first counts: they share most of their code. */
    private void time(String database, Map<String, Runnable> many, Map<String, Runnable> few) {
        many.forEach((name, question) -> Stopwatch.warmUp(question, Objects.requireNonNull(few.get(name)), rounds));
        many.forEach((name, question) -> {
            Stopwatch medians = Stopwatch.medians(question, Objects.requireNonNull(few.get(name)), rounds);
            report.cost(database + ": " + name + ", ms", medians.firstMillis(), medians.secondMillis(), AIM);
        });
    }
}
