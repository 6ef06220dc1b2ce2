// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.mail.internet.AddressException;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import org.slipway.settings.SettingValues;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsService;

/** The configured way of mails: to a mail server, or into a folder. */
@Component(
        service = {},
        configurationPid = "slipway.mail")
@Designate(ocd = MailConfiguration.class)
@SettingsService
public final class MailSettings extends Settings<ConfiguredRoute> {

    private static final Logger LOG = LoggerFactory.getLogger(MailSettings.class);

    /** Commands of one SMTP conversation, each of which may take the whole read time-out, with a few to spare. */
    private static final int CONVERSATION = 12;

    private static final int MOST_MILLIS = 600_000;

    @Activate
    public MailSettings(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, MailConfiguration.class, MailSettings::read);
    }

    private static ConfiguredRoute read(SettingValues values) {
        Timeouts timeouts = timeouts(values);
        MailMessage message = new MailMessage(from(values), Clock.systemUTC());
        boolean server = !values.text("host").isEmpty();
        return new ConfiguredRoute(server ? smtp(values, timeouts) : folder(values), message, longest(timeouts));
    }

    private static MailRoute smtp(SettingValues values, Timeouts timeouts) {
        Server server = new Server(values.text("host"), values.whole("port", 1, 65_535));
        SmtpRoute route = new SmtpRoute(new SmtpSettings(
                server,
                values.oneOf("startTls", StartTls.class),
                new Account(values.text("user"), file(values, "passwordFile"), values.secret("password")),
                timeouts));
        LOG.info("Mails go to {}:{}", server.host(), server.port());
        return route;
    }

    private static MailRoute folder(SettingValues values) {
        Path folder = file(values, "folder")
                .orElseGet(() -> Path.of(System.getProperty("karaf.data", "data"), "slipway", "mail"))
                .toAbsolutePath();
        LOG.info("Mails are put into {}", folder);
        return new FolderRoute(folder, Clock.systemUTC());
    }

    private static String from(SettingValues values) {
        if (values.text("from").isEmpty() && values.text("host").isEmpty()) {
            return "slipway@localhost";
        }
        try {
            return MailAddress.parse(values.text("from")).getAddress();
        } catch (AddressException e) {
            throw values.wrong("from", "an e-mail address, which a host needs");
        }
    }

    private static Optional<Path> file(SettingValues values, String key) {
        return values.text(key).isEmpty() ? Optional.empty() : Optional.of(values.read(key, "a path", Path::of));
    }

    private static Timeouts timeouts(SettingValues values) {
        return new Timeouts(
                values.whole("connectMillis", 1, MOST_MILLIS),
                values.whole("readMillis", 1, MOST_MILLIS),
                values.whole("writeMillis", 1, MOST_MILLIS));
    }

    private static Duration longest(Timeouts timeouts) {
        return Duration.ofMillis(timeouts.connectMillis())
                .plusMillis((long) CONVERSATION * timeouts.readMillis())
                .plusMillis(timeouts.writeMillis());
    }
}
