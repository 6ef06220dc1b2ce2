// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slipway.api.method.PaymentOption;
import org.slipway.api.method.PaymentOptions;
import org.slipway.spi.method.PaymentOptionProvider;

/** The options of all providers that are there now; higher service ranking first, then the longer registered. */
@Component
public final class RankedPaymentOptions implements PaymentOptions {

    private static final Comparator<Ranked> ORDER =
            Comparator.comparingInt(Ranked::ranking).reversed().thenComparing(Ranked::serviceId);

    private final Map<Long, Ranked> providers = new ConcurrentHashMap<>();

    /** A provider with what its service says of it. */
    private record Ranked(long serviceId, int ranking, PaymentOptionProvider provider) {}

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY,
            updated = "addProvider")
    void addProvider(PaymentOptionProvider provider, Map<String, Object> service) {
        int ranking = service.get("service.ranking") instanceof Integer given ? given : 0;
        providers.put(id(service), new Ranked(id(service), ranking, provider));
    }

    void removeProvider(Map<String, Object> service) {
        providers.remove(id(service));
    }

    @Override
    public List<PaymentOption> available(String country, Locale reader) {
        return providers.values().stream()
                .sorted(ORDER)
                .map(Ranked::provider)
                .filter(provider -> provider.offeredIn(country))
                .map(provider -> provider.option(reader))
                .toList();
    }

    private static long id(Map<String, Object> service) {
        return (Long) Objects.requireNonNull(service.get("service.id"), "a service has an id");
    }
}
