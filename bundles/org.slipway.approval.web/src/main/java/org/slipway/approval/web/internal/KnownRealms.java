// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Optional;
import java.util.function.Supplier;
import javax.security.auth.login.AppConfigurationEntry;
import javax.security.auth.login.Configuration;

/**
 * Whether a realm can be configured: it is one of those that JAAS has now. The first one is taken unseen, because while a
 * container starts its realms may come later than their configuration; that it is missing is told when somebody signs in.
 */
final class KnownRealms {

    private final Supplier<Configuration> modules;
    private Optional<String> last = Optional.empty();

    KnownRealms(Supplier<Configuration> modules) {
        this.modules = modules;
    }

    static KnownRealms ofTheContainer() {
        return new KnownRealms(Configuration::getConfiguration);
    }

    /** Takes a realm for the one in force, unless it is another than before and there is none of that name. */
    synchronized boolean take(String realm) {
        boolean taken = last.isEmpty() || last.get().equals(realm) || known(realm);
        last = taken ? Optional.of(realm) : last;
        return taken;
    }

    private boolean known(String realm) {
        try {
            AppConfigurationEntry[] entries = modules.get().getAppConfigurationEntry(realm);
            return entries != null && entries.length > 0;
        } catch (SecurityException e) {
            return false; // there are no realms at all
        }
    }
}
