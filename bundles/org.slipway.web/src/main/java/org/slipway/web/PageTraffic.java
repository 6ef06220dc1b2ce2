// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import java.time.Duration;
import org.osgi.annotation.versioning.ProviderType;

/** The requests for our pages. This service is there from when the web server hands them to us, until before it ceases to. */
@ProviderType
public interface PageTraffic {

    /**
     * Says whether clients may keep their connections. If not, every answer ends its own, so that whoever asks again has to
     * connect again.
     */
    void keepConnections(boolean kept);

    /**
     * Waits until no request has been in work for a while.
     *
     * @param quiet how long it has to be quiet
     * @param limit the longest to wait
     * @return whether it got quiet
     */
    boolean awaitQuiet(Duration quiet, Duration limit);
}
