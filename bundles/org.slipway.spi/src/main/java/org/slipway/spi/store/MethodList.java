// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.MethodId;

/** The payment methods that can be read, in their order, and apart from them those that can't. */
public final class MethodList extends AbstractList<ManagedMethod> {

    private final List<ManagedMethod> methods;
    private final Map<String, String> damaged;

    /**
     * A list.
     *
     * @param damaged incident codes by the ids of those that can't be read
     */
    public MethodList(List<ManagedMethod> methods, Map<String, String> damaged) {
        this.methods = List.copyOf(methods);
        this.damaged = Map.copyOf(damaged);
    }

    @Override
    public ManagedMethod get(int index) {
        return methods.get(index);
    }

    @Override
    public int size() {
        return methods.size();
    }

    /** The ids of those that can't be read. */
    public Set<String> damaged() {
        return damaged.keySet();
    }

    /** The incident code of a method that can't be read; empty if it can, or is not there. */
    public Optional<String> damaged(MethodId method) {
        return Optional.ofNullable(damaged.get(method.value()));
    }
}
