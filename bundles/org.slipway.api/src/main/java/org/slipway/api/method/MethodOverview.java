// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import java.util.List;
import org.slipway.api.invoice.Supplier;

/**
 * The payment methods of a supplier, and what they can be made of.
 *
 * @param methods by their order and then by their id
 * @param configured set up by files, which win over a method of the same id; changed by nobody but who has the files
 * @param accounts the host's, that receipts can be posted to
 */
public record MethodOverview(
        Supplier supplier,
        List<ManagedMethod> methods,
        List<ManagedMethod> configured,
        List<ReceivingAccount> accounts) {

    public MethodOverview {
        methods = List.copyOf(methods);
        configured = List.copyOf(configured);
        accounts = List.copyOf(accounts);
    }
}
