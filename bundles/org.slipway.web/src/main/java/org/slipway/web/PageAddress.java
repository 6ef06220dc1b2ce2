// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Attribute;
import org.osgi.annotation.bundle.Capability;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * The address of a page: {@code /portal/invoice}, or with all below it {@code /portal/slips/*}. Written twice at build time: as a
 * property of the service, and as a capability of the bundle, so that a page that is away is told from one that is none.
 */
@ComponentPropertyType
@Capability(namespace = PageAddress.NAMESPACE)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.CLASS)
public @interface PageAddress {

    /** Of the capability; its attribute is called {@code address}. */
    String NAMESPACE = "org.slipway.page";

    /** Before the name of the service's property, {@code slipway.page.address}. */
    String PREFIX_ = "slipway.";

    /** Path on this server, without a query; the longest that fits a request wins. */
    @Attribute("address")
    String value();
}
