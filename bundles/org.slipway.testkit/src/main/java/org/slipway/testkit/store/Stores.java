// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import org.slipway.spi.audit.AuditTrail;
import org.slipway.spi.outbox.Outbox;
import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.FindingStore;
import org.slipway.spi.store.LinkStore;
import org.slipway.spi.store.MethodStore;
import org.slipway.spi.store.SlipStore;

/** The ports that one database stands behind. */
public interface Stores {

    SlipStore slips();

    FileStore files();

    FindingStore findings();

    LinkStore links();

    MethodStore methods();

    Outbox outbox();

    AuditTrail audit();
}
