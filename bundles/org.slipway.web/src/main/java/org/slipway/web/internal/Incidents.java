// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Random;
import java.util.function.LongSupplier;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.DamagedException;
import org.slipway.api.UnavailableException;
import org.slipway.web.ErrorKind;
import org.slipway.web.ErrorPages;

/** Tells an operator and whoever is in front of the page about one and the same trouble, by a code. */
public final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Random random;
    private final TraceBudget traces;

    public Incidents() {
        this(new SecureRandom(), System::nanoTime);
    }

    Incidents(Random random, LongSupplier nanos) {
        this.random = random;
        this.traces = new TraceBudget(nanos);
    }

    /** Logs one line, and answers with a kind page unless an answer is on its way already. */
    public void report(HttpServletRequest request, HttpServletResponse response, Throwable exception)
            throws IOException {
        if (exception instanceof DamagedException damaged) {
            damaged(request, response, damaged);
            return;
        }
        String code = newCode();
        ErrorKind kind = kind(exception);
        if (kind.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            LOG.error("{} {}: {}", code, where(request), reason(exception));
        } else {
            mistake(code, where(request), exception);
        }
        if (!response.isCommitted()) {
            response.reset();
            ErrorPages.send(request, response, kind, code);
        }
    }

    /** The log has had its code since it was first met. */
    private static void damaged(HttpServletRequest request, HttpServletResponse response, DamagedException damaged)
            throws IOException {
        LOG.debug("{}: {}", where(request), damaged.getMessage());
        if (!response.isCommitted()) {
            response.reset();
            ErrorPages.send(request, response, ErrorKind.DAMAGED, damaged.incident());
        }
    }

    private void mistake(String code, String where, Throwable exception) {
        TraceBudget.Granted granted = traces.ask();
        if (granted.leftOut() > 0) {
            LOG.error("Stack traces left out before this one: {}", granted.leftOut());
        }
        if (granted.trace()) {
            LOG.error("{} {}", code, where, exception);
        } else {
            LOG.error("{} {}: {}", code, where, exception.toString());
        }
    }

    /** Broken infrastructure is no bug: what it needs may be back in a minute. */
    private static ErrorKind kind(Throwable exception) {
        UnavailableException unavailable = unavailable(exception);
        if (unavailable != null && unavailable.outcomeUnknown()) {
            return ErrorKind.OUTCOME_UNKNOWN;
        }
        boolean passing =
                exception instanceof IOException || exception instanceof OutOfMemoryError || unavailable != null;
        return passing ? ErrorKind.UNAVAILABLE : ErrorKind.FAILED;
    }

    private static String reason(Throwable exception) {
        UnavailableException unavailable = unavailable(exception);
        return unavailable == null ? exception.toString() : String.valueOf(unavailable.getMessage());
    }

    private static @Nullable UnavailableException unavailable(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnavailableException found) {
                return found;
            }
        }
        return null;
    }

    static String where(HttpServletRequest request) {
        return request.getMethod() + " " + RequestPath.of(request).loggable();
    }

    String newCode() {
        StringBuilder code = new StringBuilder("INC");
        for (int i = 0; i < 8; i++) {
            code.append(i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
