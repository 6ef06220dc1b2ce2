// SPDX-License-Identifier: Apache-2.0
package org.slipway.benchmarks.lists;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import org.joda.money.CurrencyUnit;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.QueueView;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipOrder;
import org.slipway.database.MigratedSchema;
import org.slipway.database.Migrations;
import org.slipway.spi.store.SlipQuery;
import org.slipway.store.jpa.internal.Database;
import org.slipway.store.jpa.internal.audit.KeptHeads;
import org.slipway.store.jpa.internal.file.JpaFileStore;
import org.slipway.store.jpa.internal.slip.JpaReservations;
import org.slipway.store.jpa.internal.slip.JpaSlipCommands;
import org.slipway.store.jpa.internal.slip.JpaSlipQueries;
import org.slipway.store.jpa.internal.work.JpaWorkStore;
import org.slipway.testkit.FixedKeyRing;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.store.NewSlips;

/** The real store on a database of its own that holds many slips; the only place that knows how the store is asked. */
final class FilledStore implements AutoCloseable {

    private static final int PAGE = 51;
    private static final SupplierScope HALF = new SupplierScope(false, ManySlips.suppliers(ManySlips.SUPPLIERS / 2));

    private final HikariDataSource pool;
    private final EntityManagerFactory factory;
    private final KeptHeads heads;
    private final JpaSlipQueries slips;
    private final JpaReservations reservations;
    private final JpaWorkStore work;
    private final int count;

    FilledStore(String url, int count, Path headFolder) throws SQLException {
        this.count = count;
        this.pool = pool(url);
        ClassLoader loader = JpaSlipQueries.class.getClassLoader();
        String migrations = "org/slipway/store/jpa/migrations/";
        new Migrations(loader, "slipway_schema", List.of(migrations + "common", migrations + "{database}")).run(pool);
        this.factory =
                Persistence.createEntityManagerFactory("slipway", Map.of("javax.persistence.nonJtaDataSource", pool));
        FixedKeyRing keys = new FixedKeyRing("benchmark");
        this.heads = KeptHeads.in(keys, headFolder);
        Database database = new Database(factory, new MigratedSchema(), keys, heads);
        this.slips = new JpaSlipQueries(database);
        this.reservations = new JpaReservations(database);
        this.work = new JpaWorkStore(database);
        new JpaSlipCommands(database, new JpaFileStore(database))
                .submit(NewSlips.of(SlipBuilder.slip().build()), NewSlips.MANY);
        new ManySlips(pool).insert(count);
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    /** By name; each refuses to be fast by finding less than a page, or nothing. */
    Map<String, Runnable> questions() {
        Map<String, Runnable> questions = new LinkedHashMap<>();
        for (QueueView view : QueueView.values()) {
            questions.put(view + " first page", () -> page(view, SupplierScope.EVERY, Optional.empty()));
            questions.put(view + " page in the middle", () -> page(view, SupplierScope.EVERY, middle(view)));
            questions.put(view + " first page of 10 suppliers", () -> page(view, HALF, Optional.empty()));
            questions.put(view + " page in the middle, 10 suppliers", () -> page(view, HALF, middle(view)));
        }
        SlipCode code = ManySlips.code(count / 2);
        questions.put(
                "by code", () -> found(slips.find(SupplierScope.EVERY, code).isPresent()));
        InvoiceRef invoice = ManySlips.invoice(count / 2);
        questions.put(
                "slips of an invoice", () -> found(!slips.ofInvoice(invoice).isEmpty()));
        questions.put("waiting slips of an invoice", () -> found(slips.waiting(invoice) > 0));
        Set<String> invoices = Set.of("I-0", "I-1", "I-2", "I-3", "I-4");
        SupplierId supplier = ManySlips.supplier(0);
        questions.put(
                "pending sums",
                () -> found(!reservations
                        .pending(supplier, invoices, CurrencyUnit.of("PHP"))
                        .isEmpty()));
        return questions;
    }

    Announcements announcements() {
        return new Announcements(work, pool);
    }

    private void page(QueueView view, SupplierScope scope, Optional<SlipCode> after) {
        found(slips.query(new SlipQuery(scope, view.statuses(), view.order(), new SlipQuery.Page(after, PAGE)))
                        .size()
                == PAGE);
    }

    /** With more than half of the list behind it, so that the page is full also where there are few slips. */
    private Optional<SlipCode> middle(QueueView view) {
        int slip = view.order() == SlipOrder.OLDEST_SUBMISSION ? count * 2 / 5 : count * 3 / 5;
        while (!view.statuses().contains(ManySlips.status(slip))
                || !HALF.suppliers().contains(ManySlips.supplier(slip))) {
            slip++;
        }
        return Optional.of(ManySlips.code(slip));
    }

    private static void found(boolean enough) {
        if (!enough) {
            throw new IllegalStateException("a question found too little, so that its time means nothing");
        }
    }

    @Override
    public void close() {
        factory.close();
        heads.close();
        pool.close();
    }
}
