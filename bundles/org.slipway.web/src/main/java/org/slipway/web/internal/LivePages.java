// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.web.BodyAllowance;
import org.slipway.web.PageServlet;

/** The pages that can be shown now. One that goes takes the time to answer what it has begun. */
final class LivePages {

    private static final Logger LOG = LoggerFactory.getLogger(LivePages.class);

    /** Longer than any page takes that is well; shorter than what a container waits for its bundles. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Map<PagePattern, Live> pages = new ConcurrentSkipListMap<>();

    private record Live(PageServlet page, Requests requests) {}

    void add(PagePattern pattern, PageServlet page) {
        pages.put(pattern, new Live(page, new Requests()));
    }

    /** Takes a page away, unless another has its place already; what it needs may go when this returns. */
    void remove(PagePattern pattern, PageServlet page) {
        Live live = pages.get(pattern);
        if (live != null
                && live.page() == page
                && pages.remove(pattern, live)
                && !live.requests().close(LONGEST)) {
            LOG.warn("{} still answers {} s after it was told to stop", page.getClass(), LONGEST.toSeconds());
        }
    }

    /** What a request may send to the page of its path; empty if there is none. */
    Optional<BodyAllowance> allowance(String path, HttpServletRequest request) {
        for (Map.Entry<PagePattern, Live> entry : pages.entrySet()) {
            if (entry.getKey().matches(path)) {
                return allowance(entry.getValue(), new PageRequest(request, entry.getKey(), path));
            }
        }
        return Optional.empty();
    }

    private static Optional<BodyAllowance> allowance(Live live, HttpServletRequest request) {
        if (!live.requests().begin()) {
            return Optional.empty();
        }
        try {
            return Optional.of(live.page().allowance(request));
        } finally {
            live.requests().end();
        }
    }

    /** Lets the page of a path answer; says whether there was one. */
    boolean answer(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        for (Map.Entry<PagePattern, Live> entry : pages.entrySet()) {
            if (entry.getKey().matches(path)) {
                return answer(entry.getValue(), new PageRequest(request, entry.getKey(), path), response);
            }
        }
        return false;
    }

    private static boolean answer(Live live, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!live.requests().begin()) {
            return false;
        }
        try {
            live.page().service(request, response);
            return true;
        } finally {
            live.requests().end();
        }
    }

    /** A request as the page would see it if the web server knew its address. */
    private static final class PageRequest extends HttpServletRequestWrapper {

        private final PagePattern pattern;
        private final String path;

        PageRequest(HttpServletRequest request, PagePattern pattern, String path) {
            super(request);
            this.pattern = pattern;
            this.path = path;
        }

        @Override
        public String getServletPath() {
            return pattern.path();
        }

        @Override
        public @Nullable String getPathInfo() {
            return pattern.rest(path);
        }
    }
}
