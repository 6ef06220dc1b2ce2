// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.slipway.database.MigratedSchema;
import org.slipway.spi.key.KeyRing;
import org.slipway.spi.store.FileStore;
import org.slipway.store.jpa.internal.audit.KeptHeads;
import org.slipway.store.jpa.internal.audit.KeyClaim;
import org.slipway.testkit.FixedKeyRing;
import org.slipway.testkit.store.NewsWork;
import org.slipway.testkit.store.Slips;
import org.slipway.testkit.store.StoresUnderTest;

/** All stores of one node on a migrated database. */
final class JpaStores extends DatabaseStores implements StoresUnderTest {

    private final HikariDataSource direct;
    private final WatchedDataSource watched;
    private final EntityManagerFactory factory;
    private final KeyRing keys;
    private KeptHeads heads;
    private Database database;

    JpaStores(HikariDataSource direct) {
        this(direct, new FixedKeyRing("test"), newFolder());
    }

    private JpaStores(HikariDataSource direct, KeyRing keys, Path headFolder) {
        this.direct = direct;
        this.watched = new WatchedDataSource(direct);
        this.factory = Persistence.createEntityManagerFactory(
                "slipway", Map.of("javax.persistence.nonJtaDataSource", watched.asDataSource()));
        this.keys = keys;
        this.heads = KeptHeads.in(keys, headFolder);
        this.database = new Database(factory, new MigratedSchema(), keys, heads);
    }

    /** Another node on the same database. */
    JpaStores anotherNode() {
        return new JpaStores(direct, keys, newFolder());
    }

    /** Another node on the same database, with other keys, that keeps the heads of its trail in this folder. */
    JpaStores anotherNode(KeyRing otherKeys, Path headFolder) {
        return new JpaStores(direct, otherKeys, headFolder);
    }

    /** The folder in which the heads of the trail are to be kept from now on. */
    JpaStores keepingHeadsIn(Path folder) {
        heads.close();
        heads = KeptHeads.in(keys, folder);
        database = new Database(factory, new MigratedSchema(), keys, heads);
        return this;
    }

    /** What happens at the start of a node: compares the keys. */
    void claim(String acceptedKey) {
        KeyClaim.of(database.transactions(), keys, heads, acceptedKey).run();
    }

    @Override
    Database database() {
        return database;
    }

    private static Path newFolder() {
        try {
            return Files.createTempDirectory("audit-heads");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the database is. */
    String url() {
        return direct.getJdbcUrl();
    }

    /** The database past the stores. */
    DataSource direct() {
        return direct;
    }

    WatchedDataSource watched() {
        return watched;
    }

    @Override
    public Slips slips() {
        return slips(files());
    }

    /** With the files elsewhere. */
    Slips slips(FileStore files) {
        return slips(files, new NewsWork());
    }

    /** All work becomes older, which is the same as time passing. */
    @Override
    public void pass(Duration duration) {
        long micros = duration.toNanos() / 1000;
        execute("UPDATE open_work SET due = due - " + micros);
        execute("UPDATE slip_step SET undo_until = undo_until - " + micros);
        execute("UPDATE open_work SET lease_until = lease_until - " + micros + " WHERE lease_until > 0");
    }

    @Override
    public void outOfReach(boolean cut) {
        watched.cut(cut);
    }

    void clear() {
        watched.cut(false);
        new PlainSql(direct).deleteAll();
        keepingHeadsIn(newFolder());
        watched.takeStatements();
    }

    /** The first column of what a query finds past the stores. */
    List<String> ask(String sql) {
        return new PlainSql(direct).ask(sql);
    }

    /** Runs a statement past the stores; answers how many rows it changed. */
    int execute(String sql) {
        return new PlainSql(direct).execute(sql);
    }
}
