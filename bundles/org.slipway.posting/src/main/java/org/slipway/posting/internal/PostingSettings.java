// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.time.Duration;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.settings.SettingValues;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsService;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.work.Backoff;
import org.slipway.spi.work.WorkSchedule;

/** The configured rhythm of postings. */
@Component(
        service = {},
        configurationPid = "slipway.posting")
@Designate(ocd = PostingConfiguration.class)
@SettingsService
public final class PostingSettings extends Settings<WorkSchedule> {

    private static final int DAY = 86_400;

    /** An attempt asks the host three times at most; a lease that ended before would have a second worker begin the same. */
    private static final int LEAST_LEASE = 30 + 3 * (int) HostLedger.POSTING_BUDGET.toSeconds();

    @Activate
    public PostingSettings(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, PostingConfiguration.class, PostingSettings::read);
    }

    private static WorkSchedule read(SettingValues values) {
        int first = values.whole("firstRetrySeconds", 1, DAY);
        int longest = values.whole("longestRetrySeconds", first, DAY);
        return new WorkSchedule(
                Duration.ofMillis(values.whole("pollMillis", 10, 60_000)),
                Duration.ofSeconds(values.whole("leaseSeconds", LEAST_LEASE, DAY)),
                new Backoff(Duration.ofSeconds(first), Duration.ofSeconds(longest)));
    }
}
