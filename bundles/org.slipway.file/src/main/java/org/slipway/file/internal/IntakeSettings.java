// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.file.internal.intake.FileIntake;
import org.slipway.file.internal.intake.IntakeLimits;
import org.slipway.settings.SettingValues;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsService;

/** The configured limits of attachments. */
@Component(
        service = {},
        configurationPid = "slipway.upload")
@Designate(ocd = IntakeConfiguration.class)
@SettingsService
public final class IntakeSettings extends Settings<FileIntake> {

    @Activate
    public IntakeSettings(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, IntakeConfiguration.class, IntakeSettings::read);
    }

    private static FileIntake read(SettingValues values) {
        return new FileIntake(new IntakeLimits(
                values.whole("maxBytes", 1, IntakeLimits.MOST_BYTES),
                values.whole("maxMegapixels", 1, IntakeLimits.MOST_MEGAPIXELS),
                values.whole("maxSidePixels", 1, IntakeLimits.MOST_SIDE_PIXELS),
                values.whole("maxPdfPages", 1, IntakeLimits.MOST_PDF_PAGES)));
    }
}
