// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal;

import java.time.Duration;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.settings.SettingValues;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsService;

/** The configured rhythm of letters. */
@Component(
        service = {},
        configurationPid = "slipway.letters")
@Designate(ocd = LetterConfiguration.class)
@SettingsService
public final class LetterSettings extends Settings<LetterSchedule> {

    @Activate
    public LetterSettings(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, LetterConfiguration.class, LetterSettings::read);
    }

    private static LetterSchedule read(SettingValues values) {
        return new LetterSchedule(
                Duration.ofMillis(values.whole("pollMillis", 10, 60_000)), values.whole("mostRefusals", 1, 1_000));
    }
}
