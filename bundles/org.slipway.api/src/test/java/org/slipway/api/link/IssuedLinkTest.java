// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class IssuedLinkTest {

    @Test
    void shouldNotTellTheSecret_whenPrinted() {
        IssuedLink link = new IssuedLink(
                "a", URI.create("https://pay.example/portal/l/a.b"), Instant.parse("2026-03-04T04:00:00Z"));

        assertThat(link).hasToString("IssuedLink[a]");
    }
}
