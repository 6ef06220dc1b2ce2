// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Configurations as the framework makes them. */
final class MailConfigurations {

    private MailConfigurations() {}

    /** These values, and the declared default for each other. */
    static MailConfiguration of(Map<String, Object> values) {
        return (MailConfiguration) Proxy.newProxyInstance(
                MailConfiguration.class.getClassLoader(),
                new Class<?>[] {MailConfiguration.class},
                (proxy, method, arguments) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
