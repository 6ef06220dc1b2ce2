// SPDX-License-Identifier: Apache-2.0
package org.slipway.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Capability;

/** Says in the bundle's manifest that {@link Settings} become a service, as an installer must know: they register themselves. */
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>='${@class}'")
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SettingsService {}
