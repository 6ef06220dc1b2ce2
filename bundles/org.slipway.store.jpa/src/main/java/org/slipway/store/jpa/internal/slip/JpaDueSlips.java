// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.time.LocalDate;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.SupplierScope;
import org.slipway.api.slip.Slip;
import org.slipway.database.Transactions;
import org.slipway.spi.store.DueSlipStore;
import org.slipway.store.jpa.internal.Database;

/** Finds due slips in their table. */
@Component
public final class JpaDueSlips implements DueSlipStore {

    private final Transactions transactions;

    @Activate
    public JpaDueSlips(@Reference Database database) {
        this.transactions = database.transactions();
    }

    @Override
    public List<Slip> due(SupplierScope scope, LocalDate day, int most) {
        return transactions.read(entities -> new DueRows(entities, day, most).of(scope));
    }
}
