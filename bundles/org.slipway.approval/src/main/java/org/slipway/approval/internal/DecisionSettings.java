// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.time.Duration;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsService;

/** How long a decision can be taken back; zero: it stands at once. */
@Component(
        service = {},
        configurationPid = "slipway.decisions")
@Designate(ocd = DecisionConfiguration.class)
@SettingsService
public final class DecisionSettings extends Settings<Duration> {

    private static final int MOST_SECONDS = 60;

    @Activate
    public DecisionSettings(BundleContext context, Map<String, Object> configuration) {
        super(
                context,
                configuration,
                DecisionConfiguration.class,
                values -> Duration.ofSeconds(values.whole("undoSeconds", 0, MOST_SECONDS)));
    }
}
