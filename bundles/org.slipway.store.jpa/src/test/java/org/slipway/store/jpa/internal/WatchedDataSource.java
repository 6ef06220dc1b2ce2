// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** A data source that can be cut off, and that tells which statements were prepared. */
final class WatchedDataSource {

    private final DataSource target;
    private final List<Asked> statements = new CopyOnWriteArrayList<>();
    private volatile boolean cut;
    private volatile boolean loseAnswer;

    WatchedDataSource(DataSource target) {
        this.target = target;
    }

    /** A statement with the calls that gave it its parameters. */
    record Asked(String sql, List<Parameter> parameters) {

        /** The same parameters for another statement. */
        void fill(PreparedStatement statement) throws ReflectiveOperationException {
            for (Parameter parameter : parameters) {
                parameter.setter().invoke(statement, parameter.arguments().toArray());
            }
        }
    }

    /** How one parameter was given. */
    record Parameter(Method setter, List<Object> arguments) {}

    void cut(boolean value) {
        cut = value;
    }

    /** The next commit is done, but its answer is lost. */
    void loseTheAnswerToACommit() {
        loseAnswer = true;
    }

    /** The statements prepared since the last call. */
    List<String> takeStatements() {
        return takeAsked().stream().map(Asked::sql).toList();
    }

    /** The statements prepared since the last call, with their parameters. */
    List<Asked> takeAsked() {
        List<Asked> taken = List.copyOf(statements);
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
            Object answer = call(() -> method.invoke(connection, arguments));
            if (method.getName().equals("commit") && loseAnswer) {
                loseAnswer = false;
                throw new SQLNonTransientConnectionException("connection reset", "08006");
            }
            if (!method.getName().equals("prepareStatement")) {
                return answer;
            }
            Asked asked = new Asked((String) arguments[0], new CopyOnWriteArrayList<>());
            statements.add(asked);
            // what is written may be large, and is asked for by nobody
            return asked.sql().startsWith("SELECT") ? watched((PreparedStatement) answer, asked) : answer;
        });
    }

    private static PreparedStatement watched(PreparedStatement statement, Asked asked) {
        return proxy(PreparedStatement.class, (self, method, arguments) -> {
            if (method.getName().startsWith("set") && method.getParameterCount() > 1) {
                asked.parameters().add(new Parameter(method, Arrays.asList(arguments)));
            }
            return call(() -> method.invoke(statement, arguments));
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
