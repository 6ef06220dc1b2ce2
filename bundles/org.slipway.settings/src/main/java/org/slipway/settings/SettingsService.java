// SPDX-License-Identifier: Apache-2.0
package org.slipway.settings;

import aQute.bnd.annotation.xml.XMLAttribute;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Capability;

/**
 * Says about a component of {@link Settings} what the standard annotations can't: in the bundle's manifest that it becomes a
 * service, as an installer must know, and in the component's description that a configuration that is deleted is a change like
 * others.
 */
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>='${@class}'")
@XMLAttribute(namespace = "http://felix.apache.org/xmlns/scr/extensions/v1.0.0", prefix = "felix")
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface SettingsService {

    /** An attribute of Felix SCR; other containers begin anew when a configuration is deleted. */
    boolean deleteCallsModify() default true;
}
