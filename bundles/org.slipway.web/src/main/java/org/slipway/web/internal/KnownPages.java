// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleRevision;
import org.slipway.web.PageAddress;

/** The pages that there are, whether they can be shown now or not: what the installed bundles say of themselves. */
final class KnownPages {

    private static final Set<String> ROOTS = Set.of("/portal", "/approvals", "/slipway");

    private final Supplier<Stream<String>> addresses;

    KnownPages(Supplier<Stream<String>> addresses) {
        this.addresses = addresses;
    }

    static KnownPages of(BundleContext context) {
        return new KnownPages(() -> Arrays.stream(context.getBundles()).flatMap(KnownPages::addresses));
    }

    private static Stream<String> addresses(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        return revision == null
                ? Stream.empty()
                : revision.getDeclaredCapabilities(PageAddress.NAMESPACE).stream()
                        .map(capability -> capability.getAttributes().get("address"))
                        .filter(Objects::nonNull)
                        .map(String::valueOf);
    }

    /** The first part of a path, which tells the screens apart. */
    static String screen(String path) {
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }

    /** Whether a path belongs to a page. Of a screen that is not installed yet nothing is known, so all may. */
    boolean contains(String path) {
        String root = screen(path);
        List<PagePattern> pages = addresses
                .get()
                .map(PagePattern::parse)
                .filter(pattern -> (pattern.path() + "/").startsWith(root + "/"))
                .toList();
        return ROOTS.contains(root) && (pages.isEmpty() || pages.stream().anyMatch(pattern -> pattern.matches(path)));
    }
}
