// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.audit;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.settings.SettingValues;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsService;

/** The configuration of the audit trail. */
@Component(
        service = {},
        configurationPid = "slipway.audit")
@Designate(ocd = AuditConfiguration.class)
@SettingsService
public final class AuditSettings extends Settings<AuditRules> {

    private static final Pattern KEY = Pattern.compile("([0-9a-f]{16})?");

    @Activate
    public AuditSettings(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, AuditConfiguration.class, AuditSettings::read);
    }

    private static AuditRules read(SettingValues values) {
        Path data = Path.of(System.getProperty("karaf.data", "data"));
        if (!KEY.matcher(values.text("acceptKey")).matches()) {
            throw values.wrong("acceptKey", "the id of a key, 16 digits and small letters a to f, or nothing");
        }
        return new AuditRules(values.read("folder", "a path", data::resolve), values.text("acceptKey"));
    }
}
