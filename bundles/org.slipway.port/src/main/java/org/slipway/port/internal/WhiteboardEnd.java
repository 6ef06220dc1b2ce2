// SPDX-License-Identifier: Apache-2.0
package org.slipway.port.internal;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;

/**
 * Stops the whiteboard once the port is closed. A component of its own, which {@link HttpPort} refers to and so leaves first: when the
 * whiteboard stops, the pages go, and with them what the port refers to. A port that were in the middle of its own end then would
 * be waited for by the thread that it waits for.
 */
@Component(service = WhiteboardEnd.class, immediate = true) // does not end with its last user
public final class WhiteboardEnd {

    @Deactivate
    void stop(BundleContext context) {
        Whiteboard.of(context).ifPresent(Whiteboard::stopBeforeOthers);
    }
}
