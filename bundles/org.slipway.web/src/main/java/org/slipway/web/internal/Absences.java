// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives pages that can't be shown yet, or not just now, one code and one line in the log for as long as somebody asks, and not
 * one for each request: a start that is watched is no trouble.
 */
final class Absences {

    private static final Logger LOG = LoggerFactory.getLogger(Absences.class);
    private static final long SAME_NANOS = Duration.ofSeconds(10).toNanos();

    private final Supplier<String> codes;
    private final LongSupplier nanos;
    private final Map<String, Absence> running = new HashMap<>();

    private record Absence(String code, long asked) {}

    Absences(Supplier<String> codes, LongSupplier nanos) {
        this.codes = codes;
        this.nanos = nanos;
    }

    /**
     * The code of a page that is away.
     *
     * @param screen the first part of its path
     * @param where for the log
     */
    synchronized String code(String screen, String where) {
        long now = nanos.getAsLong();
        Absence before = running.get(screen);
        String code = before != null && now - before.asked() < SAME_NANOS ? before.code() : announced(where);
        running.put(screen, new Absence(code, now));
        return code;
    }

    private String announced(String where) {
        String code = codes.get();
        LOG.info("{} {}: not ready, a part behind this page is not active", code, where);
        return code;
    }
}
