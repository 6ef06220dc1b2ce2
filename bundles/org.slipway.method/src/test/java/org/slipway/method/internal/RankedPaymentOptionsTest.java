// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.api.method.PaymentOption;
import org.slipway.spi.method.PaymentOptionProvider;

final class RankedPaymentOptionsTest {

    private final RankedPaymentOptions options = new RankedPaymentOptions();

    @Test
    void shouldBeEmpty_whenNobodyOffersAnything() {
        assertThat(keys("PH")).isEmpty();
    }

    @Test
    void shouldShowHigherRankingFirst_whenSeveralOffer() {
        // given
        options.addProvider(offer("plain", "PH"), Map.of("service.id", 3L));
        options.addProvider(offer("last", "PH"), Map.of("service.id", 1L, "service.ranking", -1));
        options.addProvider(offer("first", "PH"), Map.of("service.id", 4L, "service.ranking", 10));
        options.addProvider(offer("older", "PH"), Map.of("service.id", 2L, "service.ranking", 0));

        // then
        assertThat(keys("PH")).containsExactly("first", "older", "plain", "last");
    }

    @Test
    void shouldLeaveOut_whenAnOptionIsNotOfferedThere() {
        // given
        options.addProvider(offer("manila", "PH"), Map.of("service.id", 1L));
        options.addProvider(offer("singapore", "SG"), Map.of("service.id", 2L));

        // then
        assertThat(keys("PH")).containsExactly("manila");
        assertThat(keys("SG")).containsExactly("singapore");
        assertThat(keys("DE")).isEmpty();
    }

    @Test
    void shouldForget_whenAProviderHasGone() {
        // given
        options.addProvider(offer("manila", "PH"), Map.of("service.id", 1L));

        // when
        options.removeProvider(Map.of("service.id", 1L, "service.ranking", 7));

        // then
        assertThat(keys("PH")).isEmpty();
    }

    @Test
    void shouldMove_whenARankingChanges() {
        // given
        PaymentOptionProvider second = offer("second", "PH");
        options.addProvider(offer("first", "PH"), Map.of("service.id", 1L));
        options.addProvider(second, Map.of("service.id", 2L));

        // when
        options.addProvider(second, Map.of("service.id", 2L, "service.ranking", 1));

        // then
        assertThat(keys("PH")).containsExactly("second", "first");
    }

    private List<String> keys(String country) {
        return options.available(country, Locale.ENGLISH).stream()
                .map(PaymentOption::key)
                .toList();
    }

    private static PaymentOptionProvider offer(String key, String country) {
        return new PaymentOptionProvider() {
            @Override
            public boolean offeredIn(String asked) {
                return asked.equals(country);
            }

            @Override
            public PaymentOption option(Locale reader) {
                return new PaymentOption(key, key, key, Optional.empty());
            }
        };
    }
}
