// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.api.CustomerId;

/** The invoices that the exports so far have told of, at one moment. */
final class Books {

    /** Before the first export. */
    static final Books NONE = new Books(new Source(FileMark.NONE, ""), Map.of(), List.of());

    private final Source source;
    private final Map<String, FiledInvoice> invoices;
    private final List<String> waiting;
    private final Map<CustomerId, List<FiledInvoice>> byCustomer = new HashMap<>();

    /**
     * What was read last.
     *
     * @param sha256 of its bytes, in hexadecimal digits
     */
    record Source(FileMark file, String sha256) {}

    /**
     * Invoices by id.
     *
     * @param waiting ids of those that are to be announced, in this order
     */
    Books(Source source, Map<String, FiledInvoice> invoices, List<String> waiting) {
        this.source = source;
        this.invoices = Collections.unmodifiableMap(invoices);
        this.waiting = List.copyOf(waiting);
        invoices.values()
                .forEach(invoice -> byCustomer
                        .computeIfAbsent(invoice.head().customer().id(), id -> new ArrayList<>(1))
                        .add(invoice));
    }

    Source source() {
        return source;
    }

    boolean begun() {
        return !source.sha256().isEmpty();
    }

    Map<String, FiledInvoice> invoices() {
        return invoices;
    }

    List<String> waiting() {
        return waiting;
    }

    Optional<FiledInvoice> invoice(String id) {
        return Optional.ofNullable(invoices.get(id));
    }

    List<FiledInvoice> of(CustomerId customer) {
        return byCustomer.getOrDefault(customer, List.of());
    }
}
