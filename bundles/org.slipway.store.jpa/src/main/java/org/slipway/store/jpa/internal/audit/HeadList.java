// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.audit;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The heads that one file keeps: the newest of each supplier, and those of which rows were lost, for good. */
final class HeadList {

    private final Map<String, KeptHead> newest = new LinkedHashMap<>();
    private final Set<KeptHead> lost = new LinkedHashSet<>();

    /** False if a newer one is there already. */
    boolean take(KeptHead head) {
        if (head.lost()) {
            newest.remove(head.supplier());
            return lost.add(head);
        }
        KeptHead last = newest.get(head.supplier());
        if (last != null && last.rows() >= head.rows()) {
            return false;
        }
        newest.put(head.supplier(), head);
        return true;
    }

    Optional<KeptHead> newest(String supplier) {
        return Optional.ofNullable(newest.get(supplier));
    }

    /** The lost ones first, so that they leave the newest be where the list is read again. */
    List<KeptHead> all() {
        return Stream.concat(lost.stream(), newest.values().stream()).toList();
    }
}
