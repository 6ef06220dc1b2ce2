// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Configurations for tests. */
final class StaffConfigurations {

    private StaffConfigurations() {}

    /** As delivered, with times in Manila. */
    static StaffConfiguration standard() {
        return with(Map.of("timeZone", "Asia/Manila"));
    }

    /** These values, and the declared default for each other. */
    static StaffConfiguration with(Map<String, Object> values) {
        return (StaffConfiguration) Proxy.newProxyInstance(
                StaffConfiguration.class.getClassLoader(),
                new Class<?>[] {StaffConfiguration.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
