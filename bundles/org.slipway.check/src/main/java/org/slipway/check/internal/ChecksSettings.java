// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal;

import java.time.LocalTime;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.api.SupplierId;
import org.slipway.settings.SettingValues;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsService;
import org.slipway.spi.check.CheckThresholds;

/** One supplier's thresholds, from its configuration; the last good ones. */
@Component(
        service = {},
        configurationPid = "slipway.checks",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = ChecksConfiguration.class, factory = true)
@SettingsService
public final class ChecksSettings extends Settings<SupplierThresholds> {

    private static final String TIME = "a time of the day, such as 22:30";

    @Activate
    public ChecksSettings(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, ChecksConfiguration.class, ChecksSettings::read);
    }

    private static SupplierThresholds read(SettingValues values) {
        SupplierId supplier = values.read("supplier", "the host's id of a supplier", SupplierId::new);
        return new SupplierThresholds(
                supplier,
                new CheckThresholds(
                        values.whole("oldDays", 1, 3650),
                        values.whole("newAccountDays", 0, 365),
                        values.whole("slipsInADay", 2, 1000),
                        new CheckThresholds.Night(
                                values.read("nightFrom", TIME, LocalTime::parse),
                                values.read("nightUntil", TIME, LocalTime::parse)),
                        values.flag("scanExpected")));
    }
}
