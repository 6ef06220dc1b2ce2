// SPDX-License-Identifier: Apache-2.0
package org.slipway.settings;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last good values of one configuration. A small component extends this for each PID and only says what it reads; what
 * needs the values refers to that component, and asks for them at each use. It is a service from its first good configuration
 * on and stays that same service whatever is configured later, so a change restarts nothing. Where there never was a good
 * one there is no service, and what refers to it is not there either. A wrong configuration is told in one line of the log.
 *
 * @param <T> the values, read and checked; immutable
 */
public abstract class Settings<T> implements Current<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Settings.class);

    private final BundleContext context;
    private final Class<?> description;
    private final Function<SettingValues, T> reading;
    private volatile @Nullable T current;
    private @Nullable ServiceRegistration<?> registration;

    /**
     * Begins with a configuration, which may be a wrong one.
     *
     * @param description annotation type with a name and a default for each value
     * @param reading throws what {@link SettingValues} gives it to throw, and nothing else
     */
    protected Settings(
            BundleContext context,
            Map<String, Object> configuration,
            Class<?> description,
            Function<SettingValues, T> reading) {
        this.context = context;
        this.description = description;
        this.reading = reading;
        changed(configuration);
    }

    /** Takes a configuration into force, if it is a good one. */
    @Modified
    public final void changed(Map<String, Object> configuration) {
        String place = place(configuration);
        SettingValues values = new SettingValues(configuration, description);
        if (!values.unknown().isEmpty()) {
            LOG.warn("{}: nothing is known by the name of {}; known are {}", place, values.unknown(), values.known());
        }
        try {
            current = reading.apply(values);
        } catch (WrongSettingException wrong) {
            refused(place, wrong);
            return;
        }
        if (registration == null) {
            registration = context.registerService(getClass().getName(), this, FrameworkUtil.asDictionary(Map.of()));
        }
    }

    private void refused(String place, WrongSettingException wrong) {
        if (current == null) {
            LOG.error("{}: {}. What needs it is not there until it is mended", place, wrong.getMessage());
        } else {
            LOG.warn("{}: {}. What was in force before stays in force", place, wrong.getMessage());
        }
    }

    /** Ends the service. */
    @Deactivate
    public final void close() {
        if (registration != null) {
            registration.unregister();
            registration = null;
        }
    }

    /**
     * The last good values.
     *
     * @throws IllegalStateException if there never were any: then this is no service
     */
    @Override
    public final T get() {
        T values = current;
        if (values == null) {
            throw new IllegalStateException(getClass().getName() + " has no good values");
        }
        return values;
    }

    /** Where an admin finds it. */
    private static String place(Map<String, Object> configuration) {
        Object file = configuration.get(SettingValues.FILE);
        if (file == null) {
            return "Configuration " + configuration.getOrDefault("service.pid", configuration.get("component.name"));
        }
        String address = file.toString();
        return address.startsWith("file:") ? address.substring("file:".length()) : address;
    }
}
