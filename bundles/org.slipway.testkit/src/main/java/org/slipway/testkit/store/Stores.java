// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

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
import org.slipway.spi.store.StaffSessionStore;
import org.slipway.spi.store.SupplierProfileStore;
import org.slipway.spi.store.WithdrawnFiles;
import org.slipway.spi.work.OpenWorkStore;
import org.slipway.spi.work.WorkStore;

/** The ports that one database stands behind. */
public interface Stores {

    Slips slips();

    RelatedSlipStore related();

    DueSlipStore dueSlips();

    FileStore files();

    FindingStore findings();

    WithdrawnFiles withdrawnFiles();

    CheckStore checks();

    LinkStore links();

    MethodStore methods();

    SupplierProfileStore profiles();

    SavedFilterStore filters();

    StaffSessionStore sessions();

    AttentionStore attention();

    ColleagueStore colleagues();

    DigestStore digests();

    ComparisonStore comparisons();

    WorkStore work();

    OpenWorkStore openWork();

    MailOrders mailOrders();

    AuditTrail audit();
}
