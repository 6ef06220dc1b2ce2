// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.store.LinkStore;
import org.slipway.spi.store.StoredLink;
import org.slipway.spi.work.Work;

/** Portal links in memory. */
final class MemoryLinkStore implements LinkStore {

    private final MemoryDatabase database;
    private final MemoryWorkStore work;

    MemoryLinkStore(MemoryDatabase database, MemoryWorkStore work) {
        this.database = database;
        this.work = work;
    }

    @Override
    public StoredLink give(StoredLink fresh, Predicate<StoredLink> good, Function<StoredLink, AuditEntry> audit) {
        return database.transaction(() -> {
            Optional<StoredLink> last = ofInvoice(fresh.invoice()).stream()
                    .filter(link -> link.thread().equals(fresh.thread()))
                    .findFirst();
            return last.filter(fresh::same).or(() -> again(last, good)).orElseGet(() -> added(fresh, audit));
        });
    }

    private Optional<StoredLink> again(Optional<StoredLink> last, Predicate<StoredLink> good) {
        Optional<StoredLink> given = last.filter(link -> link.revoked().isEmpty() && good.test(link));
        given.ifPresent(link -> database.mails.merge(link.selector(), 1, Integer::sum));
        return given;
    }

    private StoredLink added(StoredLink fresh, Function<StoredLink, AuditEntry> audit) {
        StoredLink before = database.links.putIfAbsent(fresh.selector(), fresh);
        if (before != null && !before.same(fresh)) {
            throw new IllegalStateException("selector is used already: " + fresh.selector());
        }
        if (before == null) {
            database.trail.add(audit.apply(fresh));
        }
        return before == null ? fresh : before;
    }

    @Override
    public Optional<StoredLink> find(String selector) {
        return database.transaction(() -> Optional.ofNullable(database.links.get(selector)));
    }

    @Override
    public List<StoredLink> ofInvoice(InvoiceRef invoice) {
        return database.transaction(() -> database.links.values().stream()
                .filter(link -> link.invoice().equals(invoice))
                .sorted(Comparator.comparing((StoredLink link) -> link.life().issued())
                        .reversed()
                        .thenComparing(StoredLink::selector))
                .limit(1_000)
                .toList());
    }

    @Override
    public void used(SupplierId supplier, String selector, Instant at) {
        database.transaction(() -> database.links.computeIfPresent(selector, (key, link) -> {
            if (!of(supplier, link)) {
                return link;
            }
            StoredLink.Life life =
                    new StoredLink.Life(link.life().issued(), link.life().expires(), Optional.of(at));
            return changed(link, life, link.revoked());
        }));
    }

    @Override
    public boolean revoke(String selector, String reason, AuditEntry audit) {
        return database.transaction(() -> {
            StoredLink link = database.links.get(selector);
            if (link == null || !of(audit.supplier(), link) || link.revoked().isPresent()) {
                return false;
            }
            database.links.put(selector, changed(link, link.life(), Optional.of(audit.at())));
            return database.trail.add(audit);
        });
    }

    @Override
    public void discard(String selector, AuditEntry audit) {
        database.transaction(() -> {
            StoredLink link = database.links.get(selector);
            if (link == null || !of(audit.supplier(), link)) {
                return false;
            }
            int others = database.mails.getOrDefault(selector, 0);
            if (others > 0) {
                database.mails.put(selector, others - 1);
                return true;
            }
            return database.links.remove(selector, link) && database.trail.add(audit);
        });
    }

    @Override
    public int revokeAll(SupplierId supplier, String reason, AuditEntry audit) {
        return database.transaction(() -> {
            List<StoredLink> live = database.links.values().stream()
                    .filter(link -> link.invoice().supplier().equals(supplier)
                            && link.revoked().isEmpty())
                    .toList();
            live.forEach(
                    link -> database.links.put(link.selector(), changed(link, link.life(), Optional.of(audit.at()))));
            if (!live.isEmpty()) {
                database.trail.add(audit);
            }
            return live.size();
        });
    }

    @Override
    public boolean renew(String selector, Instant notSince, Work mail, AuditEntry audit) {
        return database.transaction(() -> {
            StoredLink link = database.links.get(selector);
            Instant last = database.renewals.get(selector);
            if (link == null
                    || !of(audit.supplier(), link)
                    || link.revoked().isPresent()
                    || (last != null && !last.isBefore(notSince))) {
                return false;
            }
            database.renewals.put(selector, audit.at());
            work.insert(List.of(mail), List.of());
            return database.trail.add(audit);
        });
    }

    private static boolean of(SupplierId supplier, StoredLink link) {
        return link.invoice().supplier().equals(supplier);
    }

    private static StoredLink changed(StoredLink link, StoredLink.Life life, Optional<Instant> revoked) {
        return new StoredLink(
                link.selector(), link.secretHash(), link.purpose(), link.invoice(), link.recipient(), life, revoked);
    }
}
