// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.ManagedMethod.Confirmed;
import org.slipway.api.method.ManagedMethod.Proposed;
import org.slipway.api.method.MethodAccount;
import org.slipway.api.method.MethodId;
import org.slipway.api.method.MethodKind;
import org.slipway.api.method.SubmitMethod;

/** The stored methods of one supplier. */
record KnownMethods(List<ManagedMethod> all) {

    Optional<ManagedMethod> of(MethodId id) {
        return all.stream().filter(method -> method.id().equals(id)).findFirst();
    }

    /** Whether the method that was asked for is there, in whatever version. */
    boolean has(SubmitMethod asked) {
        return asked.id().flatMap(this::of).isPresent();
    }

    /** The method as it was shown, a new one for who asks for none; empty if it is another by now. */
    Optional<ManagedMethod> shown(SubmitMethod asked, EntryReading typed) {
        if (asked.version() != 0) {
            return asked.id().flatMap(this::of).filter(method -> method.version() == asked.version());
        }
        MethodId id = asked.id().orElseGet(() -> free(typed.account().kind()));
        return of(id).isPresent()
                ? Optional.empty()
                : Optional.of(ManagedMethod.unstored(asked.supplier(), id, typed.presentation()));
    }

    /** Whether a method beside this one has the same account, in force or proposed. */
    boolean haveAnother(ManagedMethod method, MethodAccount account) {
        return all.stream()
                .filter(other -> !other.id().equals(method.id()))
                .flatMap(KnownMethods::accounts)
                .anyMatch(other ->
                        other.kind() == account.kind() && other.account().equals(account.account()));
    }

    private static Stream<MethodAccount> accounts(ManagedMethod method) {
        return Stream.concat(
                method.inForce().map(Confirmed::account).stream(), method.proposal().map(Proposed::account).stream());
    }

    /** The kind's name, with a number where the name is taken. */
    private MethodId free(MethodKind kind) {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Stream.concat(
                        Stream.of(name),
                        IntStream.rangeClosed(2, all.size() + 2).mapToObj(n -> name + "-" + n))
                .map(MethodId::new)
                .filter(id -> of(id).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
