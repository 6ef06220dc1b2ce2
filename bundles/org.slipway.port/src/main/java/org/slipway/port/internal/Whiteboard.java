// SPDX-License-Identifier: Apache-2.0
package org.slipway.port.internal;

import java.util.Objects;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.http.context.ServletContextHelper;
import org.osgi.service.http.whiteboard.HttpWhiteboardConstants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bundle that hands pages to the web server. The framework tells it of bundles that have stopped in a thread of its own; what it
 * is told after it has stopped itself it refuses, and the framework logs each as an error. So it goes before all others do.
 */
final class Whiteboard {

    private static final Logger LOG = LoggerFactory.getLogger(Whiteboard.class);

    private static final String DEFAULT = "(" + HttpWhiteboardConstants.HTTP_WHITEBOARD_CONTEXT_NAME + "="
            + HttpWhiteboardConstants.HTTP_WHITEBOARD_DEFAULT_CONTEXT_NAME + ")";

    private final Bundle bundle;
    private final Bundle framework;

    private Whiteboard(Bundle bundle, Bundle framework) {
        this.bundle = bundle;
        this.framework = framework;
    }

    /** The one that has the default context of all pages; none where it has gone already. */
    static Optional<Whiteboard> of(BundleContext context) {
        try {
            return context.getServiceReferences(ServletContextHelper.class, DEFAULT).stream()
                    .map(ServiceReference::getBundle)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(bundle -> new Whiteboard(bundle, context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION)));
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops it when the container stops, for this run only; there are no requests any more. */
    void stopBeforeOthers() {
        if (framework.getState() != Bundle.STOPPING) {
            return;
        }
        try {
            bundle.stop(Bundle.STOP_TRANSIENT);
        } catch (BundleException e) {
            LOG.warn("{} did not stop", bundle, e);
        }
    }
}
