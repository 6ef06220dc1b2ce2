// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.approval.RelatedSlips;
import org.slipway.api.slip.Slip;
import org.slipway.database.Transactions;
import org.slipway.spi.store.RelatedSlipStore;
import org.slipway.store.jpa.internal.Database;

/** Finds related slips in their tables. */
@Component
public final class JpaRelatedSlips implements RelatedSlipStore {

    private final Transactions transactions;

    @Activate
    public JpaRelatedSlips(@Reference Database database) {
        this.transactions = database.transactions();
    }

    @Override
    public RelatedSlips of(Slip slip) {
        return transactions.read(entities -> new RelatedRows(entities, slip).all());
    }
}
