// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.time.Clock;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.settings.SettingValues;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsService;

/** The configured limits of what is taken from customers. */
@Component(
        service = {},
        configurationPid = "slipway.submission")
@Designate(ocd = SubmissionConfiguration.class)
@SettingsService
public final class SubmissionSettings extends Settings<Acceptance> {

    private static final int MOST_SLIPS_A_DAY = 1_000_000;
    private static final int MOST_MEGABYTES = 100_000;

    @Activate
    public SubmissionSettings(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, SubmissionConfiguration.class, SubmissionSettings::read);
    }

    private static Acceptance read(SettingValues values) {
        return new Acceptance(
                Clock.systemUTC(),
                values.whole("oldestDays", 1, 3_650),
                values.whole("maxWaiting", 1, 10_000),
                new DailyShares(share(values, "invoice"), share(values, "customer")));
    }

    private static DailyShares.Share share(SettingValues values, String whose) {
        return new DailyShares.Share(
                values.whole(whose + "SlipsADay", 1, MOST_SLIPS_A_DAY),
                values.whole(whose + "MegabytesADay", 1, MOST_MEGABYTES));
    }
}
