// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import org.slipway.api.slip.SlipStep;
import org.slipway.database.MigratedSchema;
import org.slipway.spi.key.KeyRing;
import org.slipway.spi.store.SlipNews;
import org.slipway.spi.work.Work;
import org.slipway.store.jpa.internal.audit.KeptHeads;
import org.slipway.testkit.store.NewsWork;
import org.slipway.testkit.store.Slips;

/** All stores of one process, as a site has them; that a slip is posted is mailed. */
public final class ProcessStores extends DatabaseStores {

    private final Database database;

    /** The heads of the audit trail are kept in that folder. */
    public ProcessStores(DataSource data, KeyRing keys, Path heads) {
        EntityManagerFactory factory =
                Persistence.createEntityManagerFactory("slipway", Map.of("javax.persistence.nonJtaDataSource", data));
        this.database = new Database(factory, new MigratedSchema(), keys, KeptHeads.in(keys, heads));
    }

    /** Brings an empty database to the schema of the stores. */
    public static void migrate(DataSource data) throws SQLException {
        SchemaStart.MIGRATIONS.run(data);
    }

    @Override
    Database database() {
        return database;
    }

    @Override
    public Slips slips() {
        return slips(files(), ProcessStores::news);
    }

    /** One mail a slip. */
    private static List<Work> news(SlipNews news) {
        return news.step() == SlipStep.POST ? new NewsWork().on(news) : List.of();
    }
}
