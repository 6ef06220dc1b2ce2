// SPDX-License-Identifier: Apache-2.0
package org.slipway.keyring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.slipway.api.security.SealPurpose.FORM;
import static org.slipway.api.security.SealPurpose.PORTAL_SESSION;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.security.OpenedSeal;
import org.slipway.api.security.SealPurpose;
import org.slipway.api.security.Seals;
import org.slipway.spi.key.KeyRing;
import org.slipway.testkit.FixedKeyRing;

class HmacSealsTest {

    private static final Instant EIGHT = Instant.parse("2026-11-23T08:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String CONTENT = "AAABogdrRAAAAAGiB6IygFBTLTdLUTQtTTI";
    private static final String TOKEN = CONTENT + ".bNnfo3FV9SbUB0YF7Z84U48a_DPVvPsHG1kaWhWmWig";

    /** The key of FORM is that of FileKeyRingTest, so that the literal token holds through both. */
    private static final KeyRing KEYS = new KeyRing() {

        @Override
        public SecretKey key(String purpose) {
            byte[] other = (purpose + "................................").getBytes(StandardCharsets.US_ASCII);
            return Hmac.key(Map.of(
                            "seal-form",
                            HexFormat.of().parseHex("9319681a81bf6f6013cbbe11e99bafe82783613d3703c8487de7aee7f8c2510f"))
                    .getOrDefault(purpose, other));
        }

        @Override
        public List<String> ids() {
            return List.of("0123456789abcdef");
        }

        @Override
        public Optional<SecretKey> key(String purpose, String id) {
            return Optional.empty();
        }
    };

    @Test
    void shouldSealAsWritten_whenValueIsGiven() {
        assertThat(sealsAt(EIGHT).seal(FORM, "PS-7KQ4-M2", HOUR)).isEqualTo(TOKEN);
    }

    @Test
    void shouldOpen_whenSealIsOurs() {
        assertThat(sealsAt(EIGHT).open(FORM, TOKEN)).contains(new OpenedSeal("PS-7KQ4-M2", EIGHT));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FORM")
    void shouldStayShut_whenSealIsForAnotherPurpose(SealPurpose other) {
        assertThat(sealsAt(EIGHT).open(other, TOKEN)).isEmpty();
    }

    @Test
    void shouldOpen_whenLastMomentOfLifeIsNotOver() {
        assertThat(sealsAt(Instant.parse("2026-11-23T08:59:59.999Z")).open(FORM, TOKEN))
                .isPresent();
    }

    @Test
    void shouldStayShut_whenLifeIsOver() {
        assertThat(sealsAt(Instant.parse("2026-11-23T09:00:00Z")).open(FORM, TOKEN))
                .isEmpty();
    }

    @Test
    void shouldStayShut_whenAnyCharacterIsChanged() {
        Seals seals = sealsAt(EIGHT);

        for (int at = 0; at < TOKEN.length(); at++) {
            char other = TOKEN.charAt(at) == 'B' ? 'C' : 'B';
            String changed = TOKEN.substring(0, at) + other + TOKEN.substring(at + 1);
            assertThat(seals.open(FORM, changed)).as(changed).isEmpty();
        }
    }

    /** The last character of 32 bytes in base64 has two bits to spare: "g" and "h" decode alike. */
    @Test
    void shouldStayShut_whenSpareBitsAreChanged() {
        assertThat(sealsAt(EIGHT).open(FORM, TOKEN.substring(0, TOKEN.length() - 1) + "h"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "a.b",
                CONTENT,
                CONTENT + ".",
                ".bNnfo3FV9SbUB0YF7Z84U48a_DPVvPsHG1kaWhWmWig",
                TOKEN + "=",
                TOKEN + ".",
                " " + TOKEN,
                "\u20b1." + "\ud800",
            })
    void shouldStayShut_whenTextIsNoSeal(String text) {
        assertThat(sealsAt(EIGHT).open(FORM, text)).isEmpty();
    }

    /** Signed with our key, so that nothing but its length speaks against it. */
    @Test
    void shouldStayShut_whenTextIsLongerThanAnySeal() {
        byte[] bytes = ByteBuffer.allocate(16 + 6_100)
                .putLong(EIGHT.toEpochMilli())
                .putLong(EIGHT.plus(HOUR).toEpochMilli())
                .array();
        String content = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        byte[] signature = Hmac.of(KEYS.key("seal-form"), content.getBytes(StandardCharsets.US_ASCII));
        String token = content + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);

        assertThat(sealsAt(EIGHT).open(FORM, token)).isEmpty();
    }

    @Test
    void shouldStayShut_whenKeyIsAnotherSites() {
        KeyRing others = new FixedKeyRing("another site");

        assertThat(new HmacSeals(others, clock(EIGHT)).open(FORM, TOKEN)).isEmpty();
    }

    @Test
    void shouldStayShut_whenTheKeyWasInForceBefore() {
        String before = new HmacSeals(new FixedKeyRing("before"), clock(EIGHT)).seal(PORTAL_SESSION, "a", HOUR);

        assertThat(new HmacSeals(new FixedKeyRing("now", "before"), clock(EIGHT)).open(PORTAL_SESSION, before))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "\u20b112,345.00", "line\nbreak", "\ud83e\uddfe"})
    void shouldGiveBackValue_whenItIsAnyText(String value) {
        Seals seals = sealsAt(EIGHT);

        String token = seals.seal(PORTAL_SESSION, value, HOUR);

        assertThat(token).matches("[A-Za-z0-9_.-]+");
        assertThat(seals.open(PORTAL_SESSION, token)).contains(new OpenedSeal(value, EIGHT));
    }

    @Test
    void shouldGiveBackValue_whenItIsOfFullLength() {
        Seals seals = sealsAt(EIGHT);
        String longest = "\u20b1".repeat(2_000);

        assertThat(seals.open(FORM, seals.seal(FORM, longest, HOUR))).contains(new OpenedSeal(longest, EIGHT));
    }

    @Test
    void shouldRefuseToSeal_whenValueIsTooLong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sealsAt(EIGHT).seal(FORM, "a".repeat(2_001), HOUR))
                .withMessage("a sealed value has at most 2000 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT0.999S", "PT-1H"})
    void shouldRefuseToSeal_whenLifeIsUnderASecond(Duration life) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sealsAt(EIGHT).seal(FORM, "a", life))
                .withMessage("a seal lives at least a second, not " + life);
    }

    private static Seals sealsAt(Instant now) {
        return new HmacSeals(KEYS, clock(now));
    }

    private static Clock clock(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
