// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import java.util.List;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.work.WorkHandler;
import org.slipway.spi.work.WorkStore;
import org.slipway.testkit.store.Slips;

/** The product as it is, and where a known-bad build of it differs: what stands between it and stores or host. */
public class Build {

    /** What its schedules meet more often than others, once for each time that it is named. */
    List<PostingFault> faultsToMeet() {
        return List.of();
    }

    /** What posts receipts. */
    public WorkHandler poster(WorkHandler poster) {
        return poster;
    }

    /** What looks for receipts that arrive late. */
    WorkHandler lateReceipts(WorkHandler lateReceipts) {
        return lateReceipts;
    }

    /** What sends mails. */
    WorkHandler letters(WorkHandler letters) {
        return letters;
    }

    /** The host, as this build understands it. */
    public HostLedger host(HostLedger host) {
        return host;
    }

    /** The store of slips, as this build uses it. */
    Slips slips(Slips slips, World world) {
        return slips;
    }

    /** The store of work, as this build uses it. */
    WorkStore work(WorkStore work, World world) {
        return work;
    }
}
