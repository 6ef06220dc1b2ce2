// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.servlet.http.HttpServlet;
import org.slipway.web.ClientLimits;
import org.slipway.web.PageServlet;
import org.slipway.web.PageTraffic;
import org.slipway.web.internal.traffic.TrafficLimits;

/** The front as it is in Karaf, and the pages that a test puts behind it. */
public final class TestedFront {

    private final List<String> known = new ArrayList<>(List.of(AssetFiles.ROOT + "*"));
    private final LivePages pages = new LivePages();
    private final FrontServlet servlet;

    private TestedFront(String baseUrl, TrafficLimits limits) {
        Incidents incidents = new Incidents(new Random(7), System::nanoTime);
        servlet = new FrontServlet(pages, new KnownPages(known::stream), incidents, limits);
        servlet.setPublicByTls(ConfiguredFront.at(baseUrl, new ClientLimits(20, 120, 60))::publicByTls);
        pages.add(PagePattern.parse(AssetFiles.ROOT + "*"), new AssetServlet());
    }

    /** Of a portal that is reached at that address. */
    public static TestedFront at(String baseUrl) {
        return new TestedFront(baseUrl, TrafficLimits.standard());
    }

    /** One that lets so much in. */
    public static TestedFront of(TrafficLimits limits) {
        return new TestedFront("http://localhost:8181", limits);
    }

    /** What the web server knows. */
    public HttpServlet servlet() {
        return servlet;
    }

    /** What is asked of it. */
    public PageTraffic traffic() {
        return servlet;
    }

    /** A page comes. */
    public void add(PageServlet page, String address) {
        know(address);
        pages.add(PagePattern.parse(address), page);
    }

    /** A page is known, but away. */
    public TestedFront know(String address) {
        known.add(address);
        return this;
    }

    /** A page goes. */
    public void remove(PageServlet page, String address) {
        pages.remove(PagePattern.parse(address), page);
    }
}
