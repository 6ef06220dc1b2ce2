// SPDX-License-Identifier: Apache-2.0
package org.slipway.port.internal;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import javax.management.JMException;
import javax.management.MBeanException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The web server's connector, which {@code etc/jetty.xml} makes and puts under {@code org.slipway:type=HttpPort} into the
 * management server of this process. That file is the one place that knows which web server it is.
 */
final class Connector {

    private static final Logger LOG = LoggerFactory.getLogger(Connector.class);
    private static final MBeanServer BEANS = ManagementFactory.getPlatformMBeanServer();
    private static final String[] NOTHING = {};

    private final ObjectName name;

    private Connector(ObjectName name) {
        this.name = name;
    }

    /** That of the web server which was made last; those before it have stopped, and are forgotten. */
    static Optional<Connector> newest() {
        try {
            Set<ObjectName> all = BEANS.queryNames(new ObjectName("org.slipway:type=HttpPort,*"), null);
            Optional<ObjectName> newest = all.stream().max(Comparator.comparingLong(Connector::made));
            for (ObjectName name : all) {
                if (!name.equals(newest.orElseThrow())) {
                    BEANS.unregisterMBean(name);
                }
            }
            return newest.map(Connector::new);
        } catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long made(ObjectName name) {
        return Long.parseLong(name.getKeyProperty("made"));
    }

    /** Binds the port and takes connections. */
    void start() throws IOException {
        try {
            BEANS.invoke(name, "start", NOTHING, NOTHING);
        } catch (MBeanException e) {
            throw new IOException(e.getTargetException().getMessage(), e);
        } catch (JMException e) {
            throw new IOException(e);
        }
    }

    /** Takes no connection any more; those that are there go on. */
    void refuse() {
        tell("shutdown");
    }

    /** Ends what is left. */
    void stop() {
        tell("stop");
    }

    private void tell(String operation) {
        try {
            BEANS.invoke(name, operation, NOTHING, NOTHING);
        } catch (JMException e) {
            LOG.warn("{} did not {}", this, operation, e);
        }
    }

    @Override
    public String toString() {
        try {
            return BEANS.getAttribute(name, "Host") + ":" + BEANS.getAttribute(name, "Port");
        } catch (JMException e) {
            return name.toString();
        }
    }
}
