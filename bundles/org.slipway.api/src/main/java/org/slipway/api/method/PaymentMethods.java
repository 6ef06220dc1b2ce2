// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.osgi.annotation.versioning.ProviderType;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Staff;

/** The payment methods that a supplier's customers are offered. */
@ProviderType
public interface PaymentMethods {

    /** Those in use, by their order and then by their id; empty if there is none. */
    List<OfferedMethod> offered(SupplierId supplier);

    /**
     * Those of these suppliers whose customers are offered none at all. Whoever is named offers none now; who has just ceased to offer any
     * is named at once where it was changed, and by other nodes some seconds later at most.
     */
    default Set<SupplierId> offeringNone(Set<SupplierId> suppliers) {
        return suppliers.stream()
                .filter(supplier -> offered(supplier).isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The suppliers in reach whose customers have lately opened an invoice that no method is offered for, and its currencies;
     * at most three suppliers. Whoever is named lacks it now.
     */
    default Map<SupplierId, Set<CurrencyUnit>> lacking(SupplierScope scope) {
        return Map.of();
    }

    /** Those of these suppliers of whom a proposed account waits for a second admin. */
    default Set<SupplierId> proposed(Set<SupplierId> suppliers) {
        return Set.of();
    }

    /**
     * For how many accounts of which suppliers another admin has proposed what this member of staff may confirm; at most three
     * suppliers.
     */
    default Map<SupplierId, Integer> toConfirm(Staff staff) {
        return Map.of();
    }

    /** Those in use whose account takes this currency. */
    default List<OfferedMethod> offered(SupplierId supplier, CurrencyUnit currency) {
        return offered(supplier).stream()
                .filter(method -> method.account().currency().equals(currency))
                .toList();
    }
}
