// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import org.slipway.api.UnavailableException;

/** Stands between a process and a store: the process may end here, the store may be away, others may come first. */
final class Gate implements InvocationHandler {

    private static final Set<String> WRITES =
            Set.of("submit", "take", "takeInstead", "add", "reopen", "discard", "begin", "record");
    private static final Set<String> SETTLES = Set.of("complete", "retry", "park");

    private final Object store;
    private final Node node;

    private Gate(Object store, Node node) {
        this.store = store;
        this.node = node;
    }

    /** The store as one process reaches it. */
    static <T> T before(Class<T> port, T store, Node node) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, new Gate(store, node)));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        node.letOthersIn();
        if (node.world().faults().store()) {
            throw new UnavailableException("database", new IOException("connection refused"));
        }
        String name = method.getName();
        if (name.equals("claim")) {
            return committed(call(method, arguments), CrashPoint.AFTER_CLAIM);
        }
        if (WRITES.contains(name) || SETTLES.contains(name)) {
            node.mayEnd(SETTLES.contains(name) ? CrashPoint.BEFORE_SETTLE : CrashPoint.BEFORE_COMMIT);
            Object answer = call(method, arguments);
            node.world().committed(name);
            return committed(answer, CrashPoint.AFTER_COMMIT);
        }
        return call(method, arguments);
    }

    private Object committed(Object answer, CrashPoint point) {
        if (!answer.equals(Optional.empty())) {
            node.mayEnd(point);
        }
        if (node.world().faults().store()) {
            throw new UnavailableException("database", new IOException("connection reset in COMMIT"));
        }
        return answer;
    }

    /** What gives nothing back gives true. */
    private Object call(Method method, Object[] arguments) throws Throwable {
        try {
            Object answer = method.invoke(store, arguments);
            return answer == null ? true : answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
