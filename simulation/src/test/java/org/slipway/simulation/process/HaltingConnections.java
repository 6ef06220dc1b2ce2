// SPDX-License-Identifier: Apache-2.0
package org.slipway.simulation.process;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.slipway.simulation.CrashPoint;

/** A process ends right before or right after the COMMIT of a transaction that writes. */
final class HaltingConnections implements InvocationHandler {

    private final DataSource data;
    private final Halts halts;

    private HaltingConnections(DataSource data, Halts halts) {
        this.data = data;
        this.halts = halts;
    }

    static DataSource of(DataSource data, Halts halts) {
        return proxy(DataSource.class, new HaltingConnections(data, halts));
    }

    private static <T> T proxy(Class<T> port, InvocationHandler handler) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        Object answer = call(data, method, arguments);
        return answer instanceof Connection connection ? proxy(Connection.class, new Watched(connection)) : answer;
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    /** One connection, for as long as it is borrowed. */
    private final class Watched implements InvocationHandler {

        private final Connection connection;
        private boolean wrote;

        Watched(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("commit") && wrote) {
                wrote = false;
                halts.at(CrashPoint.BEFORE_COMMIT);
                Object answer = call(connection, method, arguments);
                halts.at(CrashPoint.AFTER_COMMIT);
                return answer;
            }
            if (method.getName().startsWith("prepare") && arguments != null && arguments[0] instanceof String sql) {
                wrote |= !sql.startsWith("SELECT");
            }
            return call(connection, method, arguments);
        }
    }
}
