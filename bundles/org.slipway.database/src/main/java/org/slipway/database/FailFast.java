// SPDX-License-Identifier: Apache-2.0
package org.slipway.database;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.server.ConnectionPool;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Takes out EclipseLink's waiting and trying again: a person is in front of the page, and the pool waits already. */
public final class FailFast implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        failFast((DatabaseLogin) session.getDatasourceLogin());
        if (session instanceof ServerSession server) {
            for (ConnectionPool pool : server.getConnectionPools().values()) {
                failFast((DatabaseLogin) pool.getLogin());
            }
            failFast((DatabaseLogin) server.getReadConnectionPool().getLogin());
        }
    }

    private static void failFast(DatabaseLogin login) {
        login.setQueryRetryAttemptCount(0);
        login.setDelayBetweenConnectionAttempts(0);
    }
}
