// SPDX-License-Identifier: Apache-2.0
package org.slipway.posting.internal;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.api.posting.ReceiptComparisons;
import org.slipway.settings.SettingValues;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsService;

/** The configured night of comparisons. */
@Component(
        service = {},
        configurationPid = "slipway.comparison")
@Designate(ocd = ComparisonConfiguration.class)
@SettingsService
public final class ComparisonSettings extends Settings<ComparisonRules> {

    private static final int LAST_HOUR = 23;

    @Activate
    public ComparisonSettings(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, ComparisonConfiguration.class, ComparisonSettings::read);
    }

    private static ComparisonRules read(SettingValues values) {
        return new ComparisonRules(
                values.flag("nightly"),
                values.whole("hour", 0, LAST_HOUR),
                values.whole("days", 1, ReceiptComparisons.MOST_DAYS));
    }
}
