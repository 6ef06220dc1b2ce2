// SPDX-License-Identifier: Apache-2.0
package org.slipway.scanner.clamav.internal;

import java.time.Duration;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.settings.SettingValues;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsService;

/** Where clamd is, as configured. */
@Component(
        service = {},
        configurationPid = "slipway.scanner")
@Designate(ocd = ClamavConfiguration.class)
@SettingsService
public final class ClamavSettings extends Settings<ClamdAccess> {

    @Activate
    public ClamavSettings(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, ClamavConfiguration.class, ClamavSettings::read);
    }

    private static ClamdAccess read(SettingValues values) {
        return new ClamdAccess(
                values.read("address", "an absolute path, or host:port", ClamdAddress::new),
                Duration.ofSeconds(values.whole("connectSeconds", 1, 60)),
                Duration.ofSeconds(values.whole("scanSeconds", 1, 600)));
    }
}
