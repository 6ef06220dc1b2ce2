// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.mail.Session;
import javax.mail.internet.AddressException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.link.IssuedLinks;
import org.slipway.api.link.PortalLinks;
import org.slipway.mail.internal.letter.LetterWriter;
import org.slipway.mail.internal.route.Envelope;
import org.slipway.mail.internal.route.FolderRoute;
import org.slipway.mail.internal.route.MailAddress;
import org.slipway.mail.internal.route.MailRoute;
import org.slipway.mail.internal.route.SmtpRoute;
import org.slipway.mail.internal.route.SmtpSettings;
import org.slipway.mail.internal.route.SmtpSettings.Account;
import org.slipway.mail.internal.route.SmtpSettings.Server;
import org.slipway.mail.internal.route.SmtpSettings.StartTls;
import org.slipway.mail.internal.route.SmtpSettings.Timeouts;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.outbox.Backoff;
import org.slipway.spi.outbox.Claim;
import org.slipway.spi.outbox.Outbox;
import org.slipway.spi.outbox.OutboxWorker;
import org.slipway.spi.outbox.Work.SendMail;
import org.slipway.spi.outbox.WorkResult;
import org.slipway.spi.outbox.WorkSchedule;
import org.slipway.spi.store.SlipStore;

/** Sends the mails that wait in the outbox, one at a time. */
@Component(
        service = {},
        configurationPid = "slipway.mail")
@Designate(ocd = MailConfiguration.class)
public final class MailWorker {

    private static final Logger LOG = LoggerFactory.getLogger(MailWorker.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15));

    /** Commands of one SMTP conversation, each of which may take the whole read time-out, with a few to spare. */
    private static final int CONVERSATION = 12;

    private final OutboxWorker<SendMail> worker;

    @Activate
    public MailWorker(
            @Reference Outbox outbox,
            @Reference HostLedger ledger,
            @Reference SlipStore slips,
            @Reference PortalLinks links,
            @Reference IssuedLinks issued,
            MailConfiguration configuration) {
        LetterWriter writer = new LetterWriter(ledger, slips, links, issued);
        Clock clock = Clock.systemUTC();
        Envelope envelope = new Envelope(from(configuration));
        Postman postman =
                new Postman(writer, envelope, route(configuration, clock), atLeastOne(configuration.attempts()), clock);
        worker = new OutboxWorker<>(outbox, SendMail.class, schedule(configuration), claim -> deliver(postman, claim))
                .start("slipway-mail");
    }

    @Deactivate
    void stop() {
        worker.close();
    }

    /** Jakarta Mail looks for its providers by the thread's class loader: give it its own. */
    private static WorkResult deliver(Postman postman, Claim<SendMail> claim) {
        Thread.currentThread().setContextClassLoader(Session.class.getClassLoader());
        return postman.deliver(claim);
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

    private static WorkSchedule schedule(MailConfiguration configuration) {
        Timeouts timeouts = timeouts(configuration);
        Duration lease = Duration.ofMinutes(1)
                .plusMillis(timeouts.connectMillis())
                .plusMillis((long) CONVERSATION * timeouts.readMillis())
                .plusMillis(timeouts.writeMillis());
        return new WorkSchedule(Duration.ofMillis(atLeastOne(configuration.pollMillis())), lease, BACKOFF);
    }

    private static int atLeastOne(int configured) {
        if (configured < 1) {
            throw new IllegalArgumentException("slipway.mail: pollMillis and attempts must be at least 1");
        }
        return configured;
    }
}
