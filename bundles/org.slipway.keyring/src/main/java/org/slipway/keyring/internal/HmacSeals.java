// SPDX-License-Identifier: Apache-2.0
package org.slipway.keyring.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.security.OpenedSeal;
import org.slipway.api.security.SealPurpose;
import org.slipway.api.security.Seals;
import org.slipway.spi.key.KeyRing;

/**
 * Seals of the form {@code content.signature}, both base64url without padding. The content is two numbers of 8 bytes, when
 * it was sealed and when its life ends in milliseconds since 1970, and the value in UTF-8. The signature is the HMAC of the
 * content's characters, under a key that is the purpose's own, so that no byte can be read in two ways.
 */
@Component
public final class HmacSeals implements Seals {

    private static final int MAX_VALUE_CHARS = 2_000;
    private static final int TIMES_BYTES = 2 * Long.BYTES;
    /** A longest value in three bytes a character, the times, and the signature, in base64. */
    private static final int MAX_TOKEN_CHARS = (3 * MAX_VALUE_CHARS + TIMES_BYTES) / 3 * 4 + 48;

    private static final Duration SHORTEST_LIFE = Duration.ofSeconds(1);
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final KeyRing keyRing;
    private final Clock clock;

    @Activate
    public HmacSeals(@Reference KeyRing keyRing) {
        this(keyRing, Clock.systemUTC());
    }

    HmacSeals(KeyRing keyRing, Clock clock) {
        this.keyRing = keyRing;
        this.clock = clock;
    }

    @Override
    public String seal(SealPurpose purpose, String value, Duration life) {
        if (value.length() > MAX_VALUE_CHARS) {
            throw new IllegalArgumentException("a sealed value has at most " + MAX_VALUE_CHARS + " characters");
        }
        if (life.compareTo(SHORTEST_LIFE) < 0) {
            throw new IllegalArgumentException("a seal lives at least a second, not " + life);
        }
        Instant now = clock.instant();
        String content = content(now.toEpochMilli(), now.plus(life).toEpochMilli(), value);
        return content + "." + signature(purpose, content);
    }

    @Override
    public Optional<OpenedSeal> open(SealPurpose purpose, String token) {
        int dot = token.lastIndexOf('.');
        if (dot < 0 || token.length() > MAX_TOKEN_CHARS) {
            return Optional.empty();
        }
        String content = token.substring(0, dot);
        return isSame(signature(purpose, content), token.substring(dot + 1)) ? opened(content) : Optional.empty();
    }

    private Optional<OpenedSeal> opened(String ourContent) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(ourContent));
        Instant issued = Instant.ofEpochMilli(bytes.getLong());
        Instant expires = Instant.ofEpochMilli(bytes.getLong());
        String value = StandardCharsets.UTF_8.decode(bytes).toString();
        return clock.instant().isBefore(expires) ? Optional.of(new OpenedSeal(value, issued)) : Optional.empty();
    }

    private static String content(long issued, long expires, String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(TIMES_BYTES + text.length);
        return ENCODER.encodeToString(
                bytes.putLong(issued).putLong(expires).put(text).array());
    }

    private String signature(SealPurpose purpose, String content) {
        SecretKey key =
                keyRing.key("seal-" + purpose.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return ENCODER.encodeToString(Hmac.of(key, content.getBytes(StandardCharsets.UTF_8)));
    }

    /** Takes the same time wherever the two differ. */
    private static boolean isSame(String ours, String theirs) {
        return MessageDigest.isEqual(ours.getBytes(StandardCharsets.UTF_8), theirs.getBytes(StandardCharsets.UTF_8));
    }
}
