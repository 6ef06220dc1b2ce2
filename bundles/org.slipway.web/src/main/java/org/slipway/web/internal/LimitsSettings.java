// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.settings.SettingValues;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsService;
import org.slipway.web.ClientAddress;
import org.slipway.web.ClientLimits;

/** The configured limits of what one client may ask. */
@Component(
        service = {},
        configurationPid = "slipway.limits")
@Designate(ocd = LimitsConfiguration.class)
@SettingsService
public final class LimitsSettings extends Settings<FrontLimits> {

    private static final int MOST = 100_000;

    @Activate
    public LimitsSettings(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, LimitsConfiguration.class, LimitsSettings::read);
    }

    private static FrontLimits read(SettingValues values) {
        ClientLimits limits = new ClientLimits(
                values.whole("wrongLinks", 1, MOST), values.whole("openings", 1, MOST), values.whole("forms", 1, MOST));
        return new FrontLimits(limits, clients(values));
    }

    private static ClientAddress clients(SettingValues values) {
        try {
            return new ClientAddress(values.list("trustedProxies"));
        } catch (IllegalArgumentException e) {
            throw values.wrong("trustedProxies", "a list of addresses in digits, such as 127.0.0.1, or nothing");
        }
    }
}
