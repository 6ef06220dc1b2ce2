// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal;

import java.time.Duration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.Outcome;
import org.slipway.mail.internal.route.DeliveryException;
import org.slipway.settings.Current;
import org.slipway.spi.mail.MailTransport;

/** Mails go to the configured mail server, or into a folder; a mail in hand goes the way that it began. */
@Component
public final class ConfiguredTransport implements MailTransport {

    private final Current<ConfiguredRoute> configured;

    @Activate
    public ConfiguredTransport(@Reference MailSettings configured) {
        this((Current<ConfiguredRoute>) configured);
    }

    ConfiguredTransport(Current<ConfiguredRoute> configured) {
        this.configured = configured;
    }

    @Override
    public Outcome<Connection, String> connect() {
        ConfiguredRoute now = configured.get();
        return MailClassLoader.during(() -> connect(now));
    }

    private static Outcome<Connection, String> connect(ConfiguredRoute now) {
        try {
            return Outcome.accepted(new RouteConnection(now.route().connect(), now.message()));
        } catch (DeliveryException e) {
            return Outcome.refused(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Duration longest() {
        return configured.get().longest();
    }
}
