// SPDX-License-Identifier: Apache-2.0
package org.slipway.keyring.internal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.settings.SettingValues;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsService;

/** The master keys in the configured file and beside it, as they were when the configuration came. */
@Component(
        service = {},
        configurationPid = "slipway.keyring")
@Designate(ocd = KeyRingConfig.class)
@SettingsService
public final class KeyRingSettings extends Settings<List<MasterKey>> {

    @Activate
    public KeyRingSettings(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, KeyRingConfig.class, KeyRingSettings::read);
    }

    private static List<MasterKey> read(SettingValues values) {
        Path etc = Path.of(System.getProperty("karaf.etc", "etc"));
        Path file = values.read("file", "the path of a key file", etc::resolve);
        try {
            return MasterKey.all(new KeyFile(file, new SecureRandom()));
        } catch (UnusableKeyFileException e) {
            throw values.wrong("file", "a file with 32 bytes for its owner only. " + e.getMessage());
        }
    }
}
