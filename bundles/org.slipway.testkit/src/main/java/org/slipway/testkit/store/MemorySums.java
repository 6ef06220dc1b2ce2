// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.slipway.api.slip.Slip;
import org.slipway.spi.store.SlipSum;

/** Sums of slips in memory, one for each currency. */
final class MemorySums {

    private MemorySums() {}

    static List<SlipSum> of(List<Slip> some) {
        Map<CurrencyUnit, List<Money>> amounts = some.stream()
                .map(slip -> slip.figures().amount())
                .collect(Collectors.groupingBy(Money::getCurrencyUnit));
        return amounts.values().stream()
                .map(each -> new SlipSum(each.size(), Money.total(each)))
                .toList();
    }
}
