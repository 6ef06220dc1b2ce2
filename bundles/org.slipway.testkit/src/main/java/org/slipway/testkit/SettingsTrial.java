// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.slipway.settings.Settings;

/** One component of settings, configured by a file as a container would do it. */
public final class SettingsTrial<T> {

    private static final String PLACE = "/opt/etc/trial.cfg: ";
    private static final String KEPT = ". What was in force before stays in force";
    private static final String NEVER = ". What needs it is not there until it is mended";

    private final List<Object> services = new ArrayList<>();
    private final Settings<T> settings;

    private SettingsTrial(BiFunction<BundleContext, Map<String, Object>, Settings<T>> type, Map<String, ?> values) {
        settings = type.apply(context(), file(values));
    }

    /** The component, begun with values that are good. */
    public static <T> SettingsTrial<T> good(
            BiFunction<BundleContext, Map<String, Object>, Settings<T>> type, Map<String, ?> values) {
        SettingsTrial<T> trial = new SettingsTrial<>(type, values);
        assertThat(trial.services()).as("services after a good configuration").containsExactly(trial.settings);
        return trial;
    }

    /** The component, begun with values that are good or not. */
    public static <T> SettingsTrial<T> any(
            BiFunction<BundleContext, Map<String, Object>, Settings<T>> type, Map<String, ?> values) {
        return new SettingsTrial<>(type, values);
    }

    /** What is said of values that the component begins with and that are not good: then it is no service. */
    public static <T> String refusal(
            BiFunction<BundleContext, Map<String, Object>, Settings<T>> type, Map<String, ?> values) {
        try (LogLines log = new LogLines()) {
            SettingsTrial<T> trial = new SettingsTrial<>(type, values);
            assertThat(trial.services())
                    .as("services without a good configuration")
                    .isEmpty();
            return only(log, "ERROR", NEVER);
        }
    }

    /** What is said of a change that is not good, after which all is as it was before. */
    public String refusal(Map<String, ?> values) {
        T before = settings.get();
        try (LogLines log = new LogLines()) {
            settings.changed(file(values));
            assertThat(settings.get()).as("the values after a wrong change").isSameAs(before);
            assertThat(services()).as("services after a wrong change").containsExactly(settings);
            return only(log, "WARN", KEPT);
        }
    }

    /** The values after a change that is good, which is told nobody. */
    public T changed(Map<String, ?> values) {
        settings.changed(file(values));
        assertThat(services()).as("services after a change").containsExactly(settings);
        return settings.get();
    }

    /** The values in force. */
    public T values() {
        return settings.get();
    }

    /** The component. */
    public Settings<T> settings() {
        return settings;
    }

    /** What is registered now. */
    public List<Object> services() {
        return List.copyOf(services);
    }

    private static String only(LogLines log, String level, String end) {
        assertThat(log.text().lines()).as("lines of the log").hasSize(1);
        String line = log.of(level).get(0);
        assertThat(line).startsWith(PLACE).endsWith(end);
        return line.substring(PLACE.length(), line.length() - end.length());
    }

    private static Map<String, Object> file(Map<String, ?> values) {
        Map<String, Object> configuration = new HashMap<>(values);
        configuration.put("service.pid", "trial");
        configuration.put("felix.fileinstall.filename", "file:/opt/etc/trial.cfg");
        return configuration;
    }

    private BundleContext context() {
        return fake(BundleContext.class, "registerService", arguments -> {
            services.add(arguments[1]);
            return fake(ServiceRegistration.class, "unregister", nothing -> services.remove(arguments[1]));
        });
    }

    private interface Answer {
        Object to(Object[] arguments);
    }

    private static <F> F fake(Class<F> type, String method, Answer answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                    if (!called.getName().equals(method)) {
                        throw new UnsupportedOperationException(called.getName());
                    }
                    Object result = answer.to(arguments);
                    return called.getReturnType() == void.class ? null : result;
                }));
    }
}
