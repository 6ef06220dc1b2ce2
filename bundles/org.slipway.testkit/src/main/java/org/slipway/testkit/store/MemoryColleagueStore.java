// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.time.Instant;
import java.util.List;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.spi.store.ColleagueStore;

/** Who decides for whom, in memory. */
final class MemoryColleagueStore implements ColleagueStore {

    private final MemoryDatabase database;

    MemoryColleagueStore(MemoryDatabase database) {
        this.database = database;
    }

    /** The last sign-in of a name. */
    record SignIn(SupplierScope decides, Instant at) {}

    @Override
    public void signedIn(String name, SupplierScope decides, Instant at) {
        database.transaction(() -> database.colleagues.put(name, new SignIn(decides, at)));
    }

    @Override
    public void forget(Instant before) {
        database.transaction(() ->
                database.colleagues.values().removeIf(signIn -> signIn.at().isBefore(before)));
    }

    @Override
    public List<String> of(SupplierId supplier, Instant since, int most) {
        return database.transaction(() -> database.colleagues.entrySet().stream()
                .filter(entry -> entry.getValue().decides().reaches(supplier)
                        && !entry.getValue().at().isBefore(since))
                .map(entry -> entry.getKey())
                .limit(most)
                .toList());
    }

    @Override
    public boolean knows(SupplierId supplier, String name, Instant since) {
        return of(supplier, since, Integer.MAX_VALUE).contains(name);
    }
}
