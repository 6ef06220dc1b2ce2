// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.api.SupplierId;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.database.Transactions;
import org.slipway.spi.store.SlipList;

/** All slips of a supplier in the order of their codes, which is that of the table's key. */
public record SlipsByCode(Transactions transactions) {

    /**
     * A page.
     *
     * @param after a code, or the beginning of one: of those that come after it
     */
    public SlipList page(SupplierId supplier, String after, int limit) {
        return transactions.read(entities -> {
            List<String> codes = entities.createQuery(
                            "SELECT s.code FROM SlipRow s WHERE s.supplier = :supplier AND s.code > :after"
                                    + " ORDER BY s.code",
                            String.class)
                    .setParameter("supplier", supplier.value())
                    .setParameter("after", after)
                    .setMaxResults(limit)
                    .getResultList();
            SlipList read = Allocations.slips(entities, codes);
            return new SlipList(
                    read.stream()
                            .sorted(Comparator.comparing(
                                    (Slip slip) -> slip.code().value()))
                            .toList(),
                    read.damaged(),
                    last(codes));
        });
    }

    private static Optional<SlipCode> last(List<String> codes) {
        return codes.stream().flatMap(code -> SlipCode.parse(code).stream()).reduce((one, next) -> next);
    }
}
