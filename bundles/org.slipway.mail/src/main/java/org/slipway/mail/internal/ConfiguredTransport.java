// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.mail.internet.AddressException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.Outcome;
import org.slipway.mail.internal.route.DeliveryException;
import org.slipway.mail.internal.route.FolderRoute;
import org.slipway.mail.internal.route.MailAddress;
import org.slipway.mail.internal.route.MailMessage;
import org.slipway.mail.internal.route.MailRoute;
import org.slipway.mail.internal.route.SmtpRoute;
import org.slipway.mail.internal.route.SmtpSettings;
import org.slipway.mail.internal.route.SmtpSettings.Account;
import org.slipway.mail.internal.route.SmtpSettings.Server;
import org.slipway.mail.internal.route.SmtpSettings.StartTls;
import org.slipway.mail.internal.route.SmtpSettings.Timeouts;
import org.slipway.spi.mail.MailTransport;

/** Mails go to the configured mail server, or into a folder. */
@Component(configurationPid = "slipway.mail")
@Designate(ocd = MailConfiguration.class)
public final class ConfiguredTransport implements MailTransport {

    private static final Logger LOG = LoggerFactory.getLogger(ConfiguredTransport.class);

    /** Commands of one SMTP conversation, each of which may take the whole read time-out, with a few to spare. */
    private static final int CONVERSATION = 12;

    private final MailRoute route;
    private final MailMessage message;
    private final Duration longest;

    @Activate
    public ConfiguredTransport(MailConfiguration configuration) {
        this(
                route(configuration, Clock.systemUTC()),
                new MailMessage(from(configuration), Clock.systemUTC()),
                longest(timeouts(configuration)));
    }

    ConfiguredTransport(MailRoute route, MailMessage message, Duration longest) {
        this.route = route;
        this.message = message;
        this.longest = longest;
    }

    @Override
    public Outcome<Connection, String> connect() {
        return MailClassLoader.during(this::connectRoute);
    }

    private Outcome<Connection, String> connectRoute() {
        try {
            return Outcome.accepted(new RouteConnection(route.connect(), message));
        } catch (DeliveryException e) {
            return Outcome.refused(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Duration longest() {
        return longest;
    }

    private static Duration longest(Timeouts timeouts) {
        return Duration.ofMillis(timeouts.connectMillis())
                .plusMillis((long) CONVERSATION * timeouts.readMillis())
                .plusMillis(timeouts.writeMillis());
    }

    private static String from(MailConfiguration configuration) {
        if (configuration.from().isEmpty() && configuration.host().isEmpty()) {
            return "slipway@localhost";
        }
        try {
            return MailAddress.parse(configuration.from()).getAddress();
        } catch (AddressException e) {
            throw new IllegalArgumentException("slipway.mail: from must be an e-mail address", e);
        }
    }

    private static MailRoute route(MailConfiguration configuration, Clock clock) {
        if (configuration.host().isEmpty()) {
            Path folder = folder(configuration.folder());
            LOG.info("Mails are put into {}", folder);
            return new FolderRoute(folder, clock);
        }
        LOG.info("Mails go to {}:{}", configuration.host(), configuration.port());
        return new SmtpRoute(new SmtpSettings(
                new Server(configuration.host(), configuration.port()),
                StartTls.parse(configuration.startTls()),
                new Account(configuration.user(), file(configuration.passwordFile()), configuration.password()),
                timeouts(configuration)));
    }

    private static Path folder(String configured) {
        return file(configured)
                .orElseGet(() -> Path.of(System.getProperty("karaf.data", "data"), "slipway", "mail"))
                .toAbsolutePath();
    }

    private static Optional<Path> file(String configured) {
        return configured.isEmpty() ? Optional.empty() : Optional.of(Path.of(configured));
    }

    private static Timeouts timeouts(MailConfiguration configuration) {
        return new Timeouts(configuration.connectMillis(), configuration.readMillis(), configuration.writeMillis());
    }
}
