// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.scan;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.settings.SettingValues;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsService;

/** The configured policy of virus scans. */
@Component(
        service = {},
        configurationPid = "slipway.scan")
@Designate(ocd = ScanConfiguration.class)
@SettingsService
public final class ScanSettings extends Settings<ScanPolicy> {

    @Activate
    public ScanSettings(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, ScanConfiguration.class, ScanSettings::read);
    }

    private static ScanPolicy read(SettingValues values) {
        return values.oneOf("policy", ScanPolicy.class);
    }
}
