// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.removal;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.settings.SettingValues;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsService;

/** How long files are kept, as configured. */
@Component(
        service = {},
        configurationPid = "slipway.retention")
@Designate(ocd = RetentionConfiguration.class)
@SettingsService
public final class RetentionSettings extends Settings<Retention> {

    @Activate
    public RetentionSettings(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, RetentionConfiguration.class, RetentionSettings::read);
    }

    private static Retention read(SettingValues values) {
        return new Retention(values.whole("withdrawnFileDays", 0, 3_650));
    }
}
