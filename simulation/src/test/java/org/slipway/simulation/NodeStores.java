// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

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
import org.slipway.spi.store.Reservations;
import org.slipway.spi.store.SavedFilterStore;
import org.slipway.spi.store.SlipCommands;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.store.StaffSessionStore;
import org.slipway.spi.store.SupplierProfileStore;
import org.slipway.spi.store.WithdrawnFiles;
import org.slipway.spi.work.OpenWorkStore;
import org.slipway.spi.work.WorkStore;
import org.slipway.testkit.store.Slips;
import org.slipway.testkit.store.Stores;

/** The one database, as one process of a build reaches it. */
record NodeStores(Stores database, Node node, Build build) implements Stores {

    private <T> T gated(Class<T> port, T store) {
        return Gate.before(port, store, node);
    }

    @Override
    public Slips slips() {
        Slips slips = database.slips();
        Slips reached = new Slips(
                gated(SlipCommands.class, slips), gated(SlipQueries.class, slips), gated(Reservations.class, slips));
        return build.slips(reached, node.world());
    }

    @Override
    public WorkStore work() {
        return gated(WorkStore.class, build.work(database.work(), node.world()));
    }

    @Override
    public OpenWorkStore openWork() {
        return gated(OpenWorkStore.class, database.openWork());
    }

    @Override
    public ComparisonStore comparisons() {
        return gated(ComparisonStore.class, database.comparisons());
    }

    @Override
    public AuditTrail audit() {
        return gated(AuditTrail.class, database.audit());
    }

    @Override
    public RelatedSlipStore related() {
        return database.related();
    }

    @Override
    public DueSlipStore dueSlips() {
        return database.dueSlips();
    }

    @Override
    public FileStore files() {
        return database.files();
    }

    @Override
    public FindingStore findings() {
        return database.findings();
    }

    @Override
    public WithdrawnFiles withdrawnFiles() {
        return database.withdrawnFiles();
    }

    @Override
    public CheckStore checks() {
        return database.checks();
    }

    @Override
    public LinkStore links() {
        return database.links();
    }

    @Override
    public MethodStore methods() {
        return database.methods();
    }

    @Override
    public SupplierProfileStore profiles() {
        return database.profiles();
    }

    @Override
    public SavedFilterStore filters() {
        return database.filters();
    }

    @Override
    public StaffSessionStore sessions() {
        return database.sessions();
    }

    @Override
    public AttentionStore attention() {
        return database.attention();
    }

    @Override
    public ColleagueStore colleagues() {
        return database.colleagues();
    }

    @Override
    public DigestStore digests() {
        return database.digests();
    }

    @Override
    public MailOrders mailOrders() {
        return database.mailOrders();
    }
}
