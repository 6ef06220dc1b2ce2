// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.slipway.simulation.CrashPoint;
import org.slipway.store.jpa.internal.ProcessStores;
import org.slipway.testkit.FixedKeyRing;

/**
 * One process of the bench. It does what its parent says on its standard input, a line each, and answers on its standard
 * output; it ends when there is nobody to say more.
 */
final class ProcessMain {

    /** Whose keys seal the audit trail. */
    static final FixedKeyRing KEYS = new FixedKeyRing("processes");

    private static final int CONNECTIONS = 12;

    private ProcessMain() {}

    /** Address of the database, port of the books, folder of the heads, build, point to end at, at which passage. */
    public static void main(String[] arguments) throws IOException {
        Halts halts = new Halts(CrashPoint.valueOf(arguments[4]), Integer.parseInt(arguments[5]));
        Voice voice = new Voice();
        DataSource data = HaltingConnections.of(pool(arguments[0]), halts);
        ProcessStores stores = new ProcessStores(data, KEYS, Path.of(arguments[2]));
        BooksOverHttp books = new BooksOverHttp(Integer.parseInt(arguments[1]), halts);
        ProcessBuild build = ProcessBuild.valueOf(arguments[3]);
        Orders orders = new Orders(new Portal(stores, books, new Portal.Surroundings(build, halts, voice)), voice);
        voice.say("ready");
        serve(orders);
    }

    /** A pool, as a site has one. */
    static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(-1);
        return new HikariDataSource(config);
    }

    private static void serve(Orders orders) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(Life.AT_ONCE);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null && !line.equals("end"); line = in.readLine()) {
            String order = line;
            threads.execute(() -> orders.obey(order));
        }
        System.exit(0);
    }
}
