// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slipway.itests.kit.RawHttp.Answer;
import org.slipway.itests.kit.RawHttp.Request;

/** Asks for each of some pages every 20 milliseconds, and notes every answer that is not a whole page with its headers. */
public final class PagePoll implements AutoCloseable {

    private static final int PAUSE_MILLIS = 20;

    private final RawHttp wire;
    private final AtomicInteger asked = new AtomicInteger();
    private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());
    private final ScheduledExecutorService executor;

    private PagePoll(RawHttp wire, List<Request> pages) {
        this.wire = wire;
        this.executor = Executors.newScheduledThreadPool(pages.size());
        for (Request page : pages) {
            ScheduledFuture<?> unused =
                    executor.scheduleWithFixedDelay(() -> ask(page), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Begins. */
    public static PagePoll of(RawHttp wire, Request... pages) {
        return new PagePoll(wire, List.of(pages));
    }

    private void ask(Request page) {
        asked.incrementAndGet();
        try {
            Answer answer = wire.send(page);
            boolean whole = answer.status() == 200
                    && answer.header("Content-Security-Policy") != null
                    && answer.text().contains("</html>");
            if (!whole) {
                wrong.add(page.target() + ": " + answer.status() + " " + answer.headers());
            }
        } catch (RuntimeException | AssertionError e) {
            wrong.add(page.target() + ": " + e);
        }
    }

    /** How many answers there were. */
    public int answers() {
        return asked.get();
    }

    /** The answers that were not a whole page. */
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
