// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.api.SupplierId;
import org.slipway.api.SupplierScope;
import org.slipway.api.approval.Role;
import org.slipway.api.approval.Staff;

/**
 * A member of staff who is signed in, as the browser carries it in a sealed cookie. Roles and suppliers are
 * those of the sign-in, until {@link StaffStanding} has asked the realm again.
 *
 * @param id tells this session from every other
 */
record StaffSession(String id, Staff staff) {

    private static final int PARTS = 4;
    private static final String EVERY = "*";

    /** One line a part; none of the parts can hold a line break. */
    String write() {
        SupplierScope scope = staff.scope();
        String suppliers =
                scope.every() ? EVERY : joined(scope.suppliers().stream().map(SupplierId::value));
        String roles = joined(staff.roles().stream().map(Role::name));
        return String.join("\n", id, staff.name(), roles, suppliers);
    }

    /** Reads what {@link #write} wrote; empty if it is from another release that wrote it differently. */
    static Optional<StaffSession> read(String text) {
        List<String> parts = List.of(text.split("\n", -1));
        if (parts.size() != PARTS) {
            return Optional.empty();
        }
        try {
            Set<Role> roles = words(parts.get(2)).stream().map(Role::valueOf).collect(Collectors.toSet());
            return Optional.of(new StaffSession(parts.get(0), new Staff(parts.get(1), roles, scope(parts.get(3)))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SupplierScope scope(String text) {
        if (text.equals(EVERY)) {
            return SupplierScope.EVERY;
        }
        return new SupplierScope(
                false, words(text).stream().map(SupplierId::new).collect(Collectors.toSet()));
    }

    private static String joined(Stream<String> words) {
        return words.sorted().collect(Collectors.joining(" "));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
