// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slipway.web.PageServlet;
import org.slipway.web.WebFront;
import org.slipway.web.internal.traffic.TrafficLimits;

/**
 * Puts the {@link FrontServlet} before the web server, and pages behind it. Needs nothing, and so stays while pages come and go.
 */
@Component(service = {})
public final class Front {

    /** Of the distribution, whose web server has no other use: all paths are answered by us. */
    static final String ALONE = "slipway.http.alone";

    private static final String ADDRESS = "slipway.page.address";
    private static final String[] OURS = {"/portal/*", "/approvals/*", "/slipway/*"};
    private static final String[] EVERYTHING = {"/*"};

    private final LivePages pages = new LivePages();
    private final FrontServlet servlet;
    private final MountedServlet mounted;

    /** Made by the container. */
    @Activate
    public Front(BundleContext context) {
        this.servlet = new FrontServlet(pages, KnownPages.of(context), new Incidents(), TrafficLimits.standard());
        this.mounted = new MountedServlet(context, servlet);
    }

    @Activate
    void open(BundleContext context) {
        mounted.register(Boolean.parseBoolean(context.getProperty(ALONE)) ? EVERYTHING : OURS);
    }

    @Deactivate
    void close() {
        mounted.unregister();
    }

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void setConfigured(WebFront front) {
        servlet.setPublicByTls(front::publicByTls);
        servlet.setClients(request -> front.clients().of(request));
    }

    /** While it is made anew, what was configured last stays in force. */
    void unsetConfigured(WebFront front) {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addPage(PageServlet page, Map<String, Object> properties) {
        pages.add(pattern(properties), page);
    }

    void removePage(PageServlet page, Map<String, Object> properties) {
        pages.remove(pattern(properties), page);
    }

    private static PagePattern pattern(Map<String, Object> properties) {
        return PagePattern.parse(String.valueOf(properties.get(ADDRESS)));
    }
}
