// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.settings.SettingValues;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsService;

/** The configured countries in which customers may upload a payment slip. */
@Component(
        service = {},
        configurationPid = "slipway.option.upload")
@Designate(ocd = UploadConfiguration.class)
@SettingsService
public final class UploadOptionSettings extends Settings<Set<String>> {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    @Activate
    public UploadOptionSettings(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, UploadConfiguration.class, UploadOptionSettings::read);
    }

    private static Set<String> read(SettingValues values) {
        Set<String> countries = Set.copyOf(values.list("countries"));
        if (!COUNTRIES.containsAll(countries)) {
            throw values.wrong("countries", "a list of countries in ISO 3166-1 alpha-2, such as PH,SG");
        }
        return countries;
    }
}
