// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.testing;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.slipway.api.security.OpenedSeal;
import org.slipway.api.security.SealPurpose;
import org.slipway.api.security.Seals;

/** Seals that keep the contract, but not against anybody who reads this. */
public final class FakeSeals implements Seals {

    private final Clock clock;

    public FakeSeals(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String seal(SealPurpose purpose, String value, Duration life) {
        Instant now = clock.instant();
        String content = purpose + "|" + now + "|" + now.plus(life) + "|" + value;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.UTF_8)) + "."
                + mark(content);
    }

    @Override
    public Optional<OpenedSeal> open(SealPurpose purpose, String token) {
        String[] parts = token.split("\\.", 2);
        if (parts.length < 2 || !parts[0].matches("[A-Za-z0-9_-]+")) {
            return Optional.empty();
        }
        String content = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        String[] fields = content.split("\\|", 4);
        boolean valid = mark(content).equals(parts[1])
                && fields[0].equals(purpose.name())
                && clock.instant().isBefore(Instant.parse(fields[2]));
        return valid ? Optional.of(new OpenedSeal(fields[3], Instant.parse(fields[1]))) : Optional.empty();
    }

    private static String mark(String content) {
        return Integer.toHexString(Objects.hash("slipway", content));
    }
}
