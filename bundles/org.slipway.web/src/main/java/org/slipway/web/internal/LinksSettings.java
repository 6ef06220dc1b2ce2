// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.settings.SettingValues;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsService;

/** The configured address that links begin with. */
@Component(
        service = {},
        configurationPid = "slipway.links")
@Designate(ocd = LinksConfiguration.class)
@SettingsService
public final class LinksSettings extends Settings<PublicAddress> {

    private static final Logger LOG = LoggerFactory.getLogger(LinksSettings.class);

    @Activate
    public LinksSettings(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, LinksConfiguration.class, LinksSettings::read);
    }

    private static PublicAddress read(SettingValues values) {
        PublicAddress address = values.read("baseUrl", PublicAddress.ALLOWED, PublicAddress::parse);
        if (address.local()) {
            LOG.warn(
                    "Portal links begin with {} and work on this machine only: set baseUrl of slipway.links",
                    address.value());
        }
        return address;
    }
}
