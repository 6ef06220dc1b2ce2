// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** A data source that can be cut off, and that tells which statements were prepared. */
final class WatchedDataSource {

    private final DataSource target;
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    WatchedDataSource(DataSource target) {
        this.target = target;
    }

    void cut(boolean value) {
        cut = value;
    }

    /** The statements prepared since the last call. */
    List<String> takeStatements() {
        List<String> taken = List.copyOf(statements);
        statements.clear();
        return taken;
    }

    DataSource asDataSource() {
        return proxy(DataSource.class, (self, method, arguments) -> {
            if (!method.getName().equals("getConnection")) {
                return call(() -> method.invoke(target, arguments));
            }
            if (cut) {
                throw new SQLTransientConnectionException("connection refused", "08001");
            }
            return watched((Connection) call(() -> method.invoke(target, arguments)));
        });
    }

    private Connection watched(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                statements.add((String) arguments[0]);
            }
            return call(() -> method.invoke(connection, arguments));
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(WatchedDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Reflective action) throws Throwable {
        try {
            return action.invoke();
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private interface Reflective {
        Object invoke() throws ReflectiveOperationException;
    }
}
