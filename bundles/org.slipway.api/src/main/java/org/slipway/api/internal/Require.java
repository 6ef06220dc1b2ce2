// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.internal;

/** Argument checks for the records of this bundle: a broken bound is a bug of the caller. */
public final class Require {

    private Require() {}

    /** Returns {@code text} if it is not blank and has at most {@code limit} characters. */
    public static String text(String text, int limit, String what) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + " is blank");
        }
        return atMost(text, limit, what);
    }

    /** Returns {@code text}, which may be empty, if it has at most {@code limit} characters. */
    public static String atMost(String text, int limit, String what) {
        if (text.length() > limit) {
            throw new IllegalArgumentException(what + " has " + text.length() + " characters, at most " + limit);
        }
        return text;
    }

    /** Returns {@code id} if it is 1 to {@code limit} visible characters without spaces. */
    public static String id(String id, int limit, String what) {
        text(id, limit, what);
        if (!id.chars().allMatch(c -> c > ' ' && c != 0x7f)) {
            throw new IllegalArgumentException(what + " has spaces or control characters");
        }
        return id;
    }

    /** Throws unless {@code holds}. */
    public static void that(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }
}
