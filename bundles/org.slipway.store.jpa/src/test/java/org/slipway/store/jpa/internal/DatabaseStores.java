// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import java.util.List;
import org.slipway.spi.audit.AuditTrail;
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
import org.slipway.spi.store.SlipNewsListener;
import org.slipway.spi.store.StaffSessionStore;
import org.slipway.spi.store.SupplierProfileStore;
import org.slipway.spi.store.WithdrawnFiles;
import org.slipway.spi.work.OpenWorkStore;
import org.slipway.spi.work.WorkStore;
import org.slipway.store.jpa.internal.audit.JpaAuditTrail;
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
import org.slipway.testkit.store.Slips;
import org.slipway.testkit.store.Stores;

/** All stores of one node on one database, but for the slips, whose steps others listen to. */
public abstract class DatabaseStores implements Stores {

    /** What all stores share. */
    abstract Database database();

    /** Slips whose steps order work. */
    final Slips slips(FileStore files, SlipNewsListener listener) {
        JpaSlipCommands commands = new JpaSlipCommands(database(), files);
        commands.listeners = List.of(listener);
        return new Slips(commands, new JpaSlipQueries(database()), new JpaReservations(database()));
    }

    @Override
    public RelatedSlipStore related() {
        return new JpaRelatedSlips(database());
    }

    @Override
    public DueSlipStore dueSlips() {
        return new JpaDueSlips(database());
    }

    @Override
    public FileStore files() {
        return new JpaFileStore(database());
    }

    @Override
    public FindingStore findings() {
        return new JpaFindingStore(database());
    }

    @Override
    public CheckStore checks() {
        return new JpaCheckStore(database());
    }

    @Override
    public WithdrawnFiles withdrawnFiles() {
        return new JpaWithdrawnFiles(database(), files());
    }

    @Override
    public LinkStore links() {
        return new JpaLinkStore(database());
    }

    @Override
    public MethodStore methods() {
        return new JpaMethodStore(database());
    }

    @Override
    public SupplierProfileStore profiles() {
        return new JpaSupplierProfileStore(database());
    }

    @Override
    public SavedFilterStore filters() {
        return new JpaSavedFilterStore(database());
    }

    @Override
    public StaffSessionStore sessions() {
        return new JpaStaffSessionStore(database());
    }

    @Override
    public AttentionStore attention() {
        return new JpaAttentionStore(database());
    }

    @Override
    public ColleagueStore colleagues() {
        return new JpaColleagueStore(database());
    }

    @Override
    public DigestStore digests() {
        return new JpaDigestStore(database());
    }

    @Override
    public ComparisonStore comparisons() {
        return new JpaComparisonStore(database());
    }

    @Override
    public WorkStore work() {
        return new JpaWorkStore(database());
    }

    @Override
    public MailOrders mailOrders() {
        return new JpaMailOrders(database());
    }

    @Override
    public OpenWorkStore openWork() {
        return new JpaOpenWorkStore(database());
    }

    @Override
    public AuditTrail audit() {
        return new JpaAuditTrail(database());
    }
}
