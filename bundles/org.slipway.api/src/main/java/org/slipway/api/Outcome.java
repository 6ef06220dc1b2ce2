// SPDX-License-Identifier: Apache-2.0
package org.slipway.api;

import java.util.function.Function;

/**
 * What became of a request: the value asked for, or the reason it was refused. A refusal is an expected answer;
 * bugs and broken infrastructure are exceptions instead.
 *
 * @param <V> the value when accepted
 * @param <R> the reason when refused
 */
public sealed interface Outcome<V, R> {

    /** The request was carried out. */
    record Accepted<V, R>(V value) implements Outcome<V, R> {}

    /** The request was refused and nothing was changed. */
    record Refused<V, R>(R reason) implements Outcome<V, R> {}

    static <V, R> Outcome<V, R> accepted(V value) {
        return new Accepted<>(value);
    }

    static <V, R> Outcome<V, R> refused(R reason) {
        return new Refused<>(reason);
    }

    /** Answers with the branch that applies. */
    default <T> T fold(Function<? super V, ? extends T> onAccepted, Function<? super R, ? extends T> onRefused) {
        if (this instanceof Accepted<V, R> accepted) {
            return onAccepted.apply(accepted.value());
        }
        return onRefused.apply(((Refused<V, R>) this).reason());
    }

    /** Maps the value and keeps a refusal as it is. */
    default <T> Outcome<T, R> map(Function<? super V, ? extends T> mapping) {
        return fold(value -> accepted(mapping.apply(value)), Outcome::refused);
    }

    /** Goes on with another request if this one was accepted. */
    default <T> Outcome<T, R> then(Function<? super V, Outcome<T, R>> next) {
        return fold(next, Outcome::refused);
    }
}
