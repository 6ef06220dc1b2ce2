// SPDX-License-Identifier: Apache-2.0
package org.slipway.port.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.http.runtime.HttpServiceRuntime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.web.PageTraffic;

/**
 * Opens the port as soon as the web server hands requests to our pages, be they ready or not, and closes it before it ceases to:
 * nobody is answered by the web server itself. At the end of the start levels, and so the first to go when the container stops.
 */
@Component(service = {})
public final class HttpPort {

    private static final Logger LOG = LoggerFactory.getLogger(HttpPort.class);

    /** So long nothing has to be asked for before the connections that are left are taken for idle. */
    private static final Duration QUIET = Duration.ofMillis(500);

    /** For what is in work when the port closes; a service manager grants 90 seconds for all of the stop. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final PageTraffic traffic;
    private final Optional<Connector> connector;

    /**
     * Made by the container.
     *
     * @param server there as long as the web server is
     * @param afterwards goes when the port is closed
     */
    @Activate
    public HttpPort(
            @Reference HttpServiceRuntime server, @Reference PageTraffic traffic, @Reference WhiteboardEnd afterwards) {
        this(traffic, Connector.newest());
    }

    HttpPort(PageTraffic traffic, Optional<Connector> connector) {
        this.traffic = traffic;
        this.connector = connector;
        traffic.keepConnections(true);
        connector.ifPresentOrElse(
                HttpPort::open,
                () -> LOG.error("There is no port to open: etc/jetty.xml is not the one of this version"));
    }

    private static void open(Connector connector) {
        try {
            connector.start();
            LOG.info("Listening on {}", connector);
        } catch (IOException e) {
            LOG.error("The port can't be opened on {}: {}", connector, e.getMessage());
        }
    }

    /** Takes no connection any more, lets what is in work end, and only then lets go what needs it. */
    @Deactivate
    void close() {
        traffic.keepConnections(false);
        connector.ifPresent(port -> {
            port.refuse();
            if (!traffic.awaitQuiet(QUIET, LONGEST)) {
                LOG.warn("Requests were still in work after {} s; their connections are cut", LONGEST.toSeconds());
            }
            port.stop();
        });
    }
}
