// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import java.util.List;
import java.util.stream.IntStream;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKinds;
import org.slipway.testkit.Suppliers;

/** The program that {@link KilledWhileAnnouncingTest} starts: adds announcements in thousands, and says of each thousand when it is stored. */
final class Announcing {

    static final int BATCH = 1_000;
    static final int BATCHES = 30;

    private Announcing() {}

    public static void main(String[] url) {
        JpaStores stores = TestDatabase.storesOn(url[0]);
        for (int batch = 1; batch <= BATCHES; batch++) {
            stores.work().add(announcements(batch), List.of());
            System.out.println("stored " + batch * BATCH);
        }
    }

    private static List<Work> announcements(int batch) {
        return IntStream.range(0, BATCH)
                .mapToObj(i -> new Work(WorkKinds.ANNOUNCE_INVOICE, Suppliers.TALA.id(), batch + "-" + i))
                .toList();
    }
}
