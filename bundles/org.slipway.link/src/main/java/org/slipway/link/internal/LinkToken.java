// SPDX-License-Identifier: Apache-2.0
package org.slipway.link.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.spi.key.KeyRing;

/**
 * The two halves of a portal link: a selector of 128 bits, which finds it, and a secret of 256 bits, which opens it and is
 * made of the selector by a key. Both are base64url without padding.
 */
record LinkToken(String selector, String secret) {

    private static final int SELECTOR_BYTES = 16;
    private static final String PURPOSE = "link-secret";
    private static final Pattern SELECTOR = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Pattern TOKEN = Pattern.compile("([A-Za-z0-9_-]{22})\\.([A-Za-z0-9_-]{43})");

    /** With a selector that nobody can guess. */
    static LinkToken random(SecureRandom random, KeyRing keys) {
        byte[] bytes = new byte[SELECTOR_BYTES];
        random.nextBytes(bytes);
        return of(characters(bytes), keys);
    }

    /** Of a selector: who has the key makes the same one of it each time, and nobody else can. */
    static LinkToken of(String selector, KeyRing keys) {
        return new LinkToken(selector, characters(keys.code(PURPOSE, selector)));
    }

    /** Reads a token as it came in; empty if it can't be one of ours. */
    static Optional<LinkToken> parse(String text) {
        Matcher matcher = TOKEN.matcher(text);
        return matcher.matches() ? Optional.of(new LinkToken(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** Whether a text may be a selector of ours. */
    static boolean isSelector(String text) {
        return SELECTOR.matcher(text).matches();
    }

    /** What is kept of the secret: its SHA-256 in lower-case hexadecimal. */
    String secretHash() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** As it stands in the link. */
    String text() {
        return selector + "." + secret;
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "LinkToken[" + selector + "]";
    }

    private static String characters(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
