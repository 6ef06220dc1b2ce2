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
import org.slipway.spi.audit.AuditTrail;
import org.slipway.spi.key.KeyRing;
import org.slipway.spi.store.AttentionStore;
import org.slipway.spi.store.CheckStore;
import org.slipway.spi.store.ColleagueStore;
import org.slipway.spi.store.ComparisonStore;
import org.slipway.spi.store.DigestStore;
import org.slipway.spi.store.DueSlipStore;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.FindingStore;
import org.slipway.spi.store.LinkStore;
import org.slipway.spi.store.MailOrders;
import org.slipway.spi.store.MethodStore;
import org.slipway.spi.store.RelatedSlipStore;
import org.slipway.spi.store.SavedFilterStore;
import org.slipway.spi.store.SlipNews;
import org.slipway.spi.store.StaffSessionStore;
import org.slipway.spi.store.SupplierProfileStore;
import org.slipway.spi.store.WithdrawnFiles;
import org.slipway.spi.work.OpenWorkStore;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkStore;
import org.slipway.store.jpa.internal.audit.JpaAuditTrail;
import org.slipway.store.jpa.internal.audit.KeptHeads;
import org.slipway.store.jpa.internal.check.JpaCheckStore;
import org.slipway.store.jpa.internal.comparison.JpaComparisonStore;
import org.slipway.store.jpa.internal.file.JpaFileStore;
import org.slipway.store.jpa.internal.file.JpaFindingStore;
import org.slipway.store.jpa.internal.file.JpaWithdrawnFiles;
import org.slipway.store.jpa.internal.link.JpaLinkStore;
import org.slipway.store.jpa.internal.method.JpaMethodStore;
import org.slipway.store.jpa.internal.slip.JpaDueSlips;
import org.slipway.store.jpa.internal.slip.JpaRelatedSlips;
import org.slipway.store.jpa.internal.slip.JpaReservations;
import org.slipway.store.jpa.internal.slip.JpaSlipCommands;
import org.slipway.store.jpa.internal.slip.JpaSlipQueries;
import org.slipway.store.jpa.internal.staff.JpaAttentionStore;
import org.slipway.store.jpa.internal.staff.JpaColleagueStore;
import org.slipway.store.jpa.internal.staff.JpaSavedFilterStore;
import org.slipway.store.jpa.internal.staff.JpaStaffSessionStore;
import org.slipway.store.jpa.internal.supplier.JpaDigestStore;
import org.slipway.store.jpa.internal.supplier.JpaSupplierProfileStore;
import org.slipway.store.jpa.internal.work.JpaMailOrders;
import org.slipway.store.jpa.internal.work.JpaOpenWorkStore;
import org.slipway.store.jpa.internal.work.JpaWorkStore;
import org.slipway.testkit.store.NewsWork;
import org.slipway.testkit.store.Slips;
import org.slipway.testkit.store.Stores;

/** All stores of one process on a migrated database, as a site has them; that a slip is posted is mailed. */
public final class ProcessStores implements Stores {

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
    public Slips slips() {
        JpaSlipCommands commands = new JpaSlipCommands(database, files());
        commands.listeners = List.of(this::news);
        return new Slips(commands, new JpaSlipQueries(database), new JpaReservations(database));
    }

    /** One mail a slip. */
    private List<Work> news(SlipNews news) {
        return news.step() == SlipStep.POST ? new NewsWork().on(news) : List.of();
    }

    @Override
    public RelatedSlipStore related() {
        return new JpaRelatedSlips(database);
    }

    @Override
    public DueSlipStore dueSlips() {
        return new JpaDueSlips(database);
    }

    @Override
    public FileStore files() {
        return new JpaFileStore(database);
    }

    @Override
    public FindingStore findings() {
        return new JpaFindingStore(database);
    }

    @Override
    public CheckStore checks() {
        return new JpaCheckStore(database);
    }

    @Override
    public WithdrawnFiles withdrawnFiles() {
        return new JpaWithdrawnFiles(database, files());
    }

    @Override
    public LinkStore links() {
        return new JpaLinkStore(database);
    }

    @Override
    public MethodStore methods() {
        return new JpaMethodStore(database);
    }

    @Override
    public SupplierProfileStore profiles() {
        return new JpaSupplierProfileStore(database);
    }

    @Override
    public SavedFilterStore filters() {
        return new JpaSavedFilterStore(database);
    }

    @Override
    public StaffSessionStore sessions() {
        return new JpaStaffSessionStore(database);
    }

    @Override
    public AttentionStore attention() {
        return new JpaAttentionStore(database);
    }

    @Override
    public ColleagueStore colleagues() {
        return new JpaColleagueStore(database);
    }

    @Override
    public DigestStore digests() {
        return new JpaDigestStore(database);
    }

    @Override
    public ComparisonStore comparisons() {
        return new JpaComparisonStore(database);
    }

    @Override
    public WorkStore work() {
        return new JpaWorkStore(database);
    }

    @Override
    public MailOrders mailOrders() {
        return new JpaMailOrders(database);
    }

    @Override
    public OpenWorkStore openWork() {
        return new JpaOpenWorkStore(database);
    }

    @Override
    public AuditTrail audit() {
        return new JpaAuditTrail(database);
    }
}
