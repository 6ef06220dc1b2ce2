// SPDX-License-Identifier: Apache-2.0
package org.slipway.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.DamagedException;

/**
 * Rows whose values are impossible. Each has a code for each cause, the same on every node, and a line in the log when it is
 * first met; of very many the oldest are told again.
 */
public final class Damage {

    private static final Logger LOG = LoggerFactory.getLogger(Damage.class);
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int REMEMBERED = 1_000;
    private static final int LONGEST_CAUSE = 200;
    private static final Set<String> TOLD = new LinkedHashSet<>();

    private Damage() {}

    /** What a row becomes; throws {@link DamagedException} if it can't. */
    public static <T> T checked(String what, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (DamagedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new DamagedException(what, incident(what, e));
        }
    }

    /** What a row of a list becomes; empty if it can't. */
    public static <T> Optional<T> spared(String what, Supplier<T> reading) {
        try {
            return Optional.of(checked(what, reading));
        } catch (DamagedException e) {
            return Optional.empty();
        }
    }

    private static String incident(String what, RuntimeException cause) {
        String told = cause.toString();
        String shown = told.substring(0, Math.min(LONGEST_CAUSE, told.length())).replaceAll("\\p{Cntrl}", " ");
        String code = code(what + "\n" + shown);
        if (first(code)) {
            LOG.error("{} The database's {} can't be read, its part of pages is left out: {}", code, what, shown);
        }
        return code;
    }

    private static boolean first(String code) {
        synchronized (TOLD) {
            if (TOLD.size() >= REMEMBERED && !TOLD.contains(code)) {
                TOLD.remove(TOLD.iterator().next());
            }
            return TOLD.add(code);
        }
    }

    private static String code(String text) {
        StringBuilder code = new StringBuilder("INC");
        byte[] digest = digest(text);
        for (int i = 0; i < 8; i++) {
            code.append(i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(digest[i] & 31));
        }
        return code.toString();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
