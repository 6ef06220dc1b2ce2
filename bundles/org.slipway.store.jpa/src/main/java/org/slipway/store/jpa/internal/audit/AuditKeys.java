// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.slipway.spi.key.KeyRing;

/** The audit keys at hand: the one in force, which seals, and those from before. */
final class AuditKeys {

    private final String id;
    private final Map<String, Hmac> all = new LinkedHashMap<>();

    AuditKeys(KeyRing ring) {
        this.id = ring.id();
        ring.ids().forEach(known -> ring.key("audit", known).ifPresent(key -> all.put(known, new Hmac(key))));
    }

    /** The id of the key in force. */
    String id() {
        return id;
    }

    Hmac current() {
        return of(id).orElseThrow();
    }

    Optional<Hmac> of(String keyId) {
        return Optional.ofNullable(all.get(keyId));
    }

    /** The id of the first key that fits. */
    Optional<String> which(Predicate<Hmac> fits) {
        return all.entrySet().stream()
                .filter(key -> fits.test(key.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
