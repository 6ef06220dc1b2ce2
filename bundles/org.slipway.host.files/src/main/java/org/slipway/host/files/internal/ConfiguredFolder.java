// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsService;

/** One supplier with a folder, from its configuration; the last good one, and none where there never was a good one. */
@Component(
        service = {},
        configurationPid = "slipway.files",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = FilesConfiguration.class, factory = true)
@SettingsService
public final class ConfiguredFolder extends Settings<FolderSettings> {

    @Activate
    public ConfiguredFolder(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, FilesConfiguration.class, FolderReading::of);
    }
}
