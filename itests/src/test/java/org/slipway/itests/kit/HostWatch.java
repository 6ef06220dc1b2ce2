// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceEvent;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.SynchronousBundleListener;

/** A bundle of the host that writes down what is done to the bundles that were there before it, and to the host's data source. */
public final class HostWatch implements BundleActivator, SynchronousBundleListener, ServiceListener {

    /** Where it writes, a line each, below Karaf's folder. */
    public static final String FILE = "data/host-watch.txt";

    private static final Map<Integer, String> DISTURBING = Map.of(
            BundleEvent.STOPPED, "stopped",
            BundleEvent.UNRESOLVED, "unresolved",
            BundleEvent.UPDATED, "updated",
            BundleEvent.UNINSTALLED, "uninstalled");

    private final Path file = Path.of(System.getProperty("karaf.base"), FILE);
    private Set<Long> before = Set.of();

    @Override
    public void start(BundleContext context) throws InvalidSyntaxException {
        before = Arrays.stream(context.getBundles()).map(Bundle::getBundleId).collect(Collectors.toSet());
        before.remove(context.getBundle().getBundleId());
        context.addBundleListener(this);
        context.addServiceListener(this, "(&(objectClass=javax.sql.DataSource)(dataSourceName=host))");
        write("watching");
    }

    @Override
    public void stop(BundleContext context) {
        // the listeners go with the bundle
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        String what = DISTURBING.get(event.getType());
        if (what != null && before.contains(event.getBundle().getBundleId())) {
            write(what + " " + event.getBundle().getSymbolicName());
        }
    }

    @Override
    public void serviceChanged(ServiceEvent event) {
        String what = event.getType() == ServiceEvent.UNREGISTERING ? "gone" : "there";
        write("data source " + what + " at " + System.currentTimeMillis());
    }

    private void write(String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
