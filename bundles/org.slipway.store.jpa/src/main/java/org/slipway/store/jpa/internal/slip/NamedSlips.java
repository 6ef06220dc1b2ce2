// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.slip;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.slipway.api.PlainText;
import org.slipway.api.SupplierScope;
import org.slipway.spi.store.SlipList;
import org.slipway.store.jpa.internal.ScopedQuery;

/**
 * The slips that go by a name: each kind of name has an index of its own and is asked for by a statement of its own, since a
 * database does not look into several indexes for one.
 */
final class NamedSlips {

    private static final int MOST = 200;

    private NamedSlips() {}

    static SlipList find(EntityManager entities, SupplierScope scope, String text) {
        List<String> spellings = Stream.of(text, text.toUpperCase(Locale.ROOT), PlainText.token(text))
                .distinct()
                .toList();
        List<String> codes = Stream.of("r.code", "r.figures.referenceNo", "r.origin.invoiceNumber")
                .flatMap(name -> new ScopedQuery<>(SlipRow.class, scope)
                        .and(name + " IN :spellings", "spellings", spellings)
                        .select(entities, "")
                        .setMaxResults(MOST)
                        .getResultStream())
                .map(SlipRow::code)
                .distinct()
                .limit(MOST)
                .toList();
        return Allocations.slips(entities, codes);
    }
}
