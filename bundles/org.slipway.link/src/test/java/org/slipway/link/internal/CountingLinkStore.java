// SPDX-License-Identifier: Apache-2.0
package org.slipway.link.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.UnavailableException;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.LinkStore;
import org.slipway.spi.store.StoredLink;
import org.slipway.spi.work.Work;

/** Remembers what a store was asked and given. */
final class CountingLinkStore implements LinkStore {

    final List<String> asked = new ArrayList<>();
    final List<Instant> uses = new ArrayList<>();
    final List<StoredLink> kept = new ArrayList<>();

    /** Whether the answer to the next question for a link is lost. */
    boolean loseAnswer;

    private final LinkStore store;

    CountingLinkStore(LinkStore store) {
        this.store = store;
    }

    @Override
    public StoredLink give(StoredLink fresh, Predicate<StoredLink> good, Function<StoredLink, AuditEntry> audit) {
        StoredLink given = store.give(fresh, good, audit);
        if (given.same(fresh)) {
            kept.add(given);
        }
        if (loseAnswer) {
            loseAnswer = false;
            throw UnavailableException.unknown("database", new IOException("connection reset"));
        }
        return given;
    }

    @Override
    public Optional<StoredLink> find(String selector) {
        asked.add(selector);
        return store.find(selector);
    }

    @Override
    public List<StoredLink> ofInvoice(InvoiceRef invoice) {
        return store.ofInvoice(invoice);
    }

    @Override
    public void used(SupplierId supplier, String selector, Instant at) {
        uses.add(at);
        store.used(supplier, selector, at);
    }

    @Override
    public boolean revoke(String selector, String reason, AuditEntry audit) {
        return store.revoke(selector, reason, audit);
    }

    @Override
    public int revokeAll(SupplierId supplier, String reason, AuditEntry audit) {
        return store.revokeAll(supplier, reason, audit);
    }

    @Override
    public void discard(String selector, AuditEntry audit) {
        store.discard(selector, audit);
    }

    @Override
    public boolean renew(String selector, Instant notSince, Work mail, AuditEntry audit) {
        return store.renew(selector, notSince, mail, audit);
    }
}
