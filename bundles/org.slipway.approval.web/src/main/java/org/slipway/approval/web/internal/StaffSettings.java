// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.settings.SettingValues;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsService;

/** The configured rules for staff. */
@Component(
        service = {},
        configurationPid = "slipway.staff")
@Designate(ocd = StaffConfiguration.class)
@SettingsService
public final class StaffSettings extends Settings<StaffRules> {

    private static final int WEEK_HOURS = 168;

    @Activate
    public StaffSettings(BundleContext context, Map<String, Object> configuration) {
        this(context, configuration, KnownRealms.ofTheContainer());
    }

    StaffSettings(BundleContext context, Map<String, Object> configuration, KnownRealms realms) {
        super(context, configuration, StaffConfiguration.class, values -> read(values, realms));
    }

    private static StaffRules read(SettingValues values, KnownRealms realms) {
        Duration idle = Duration.ofMinutes(values.whole("sessionMinutes", 1, WEEK_HOURS * 60));
        Duration longest = Duration.ofHours(values.whole("sessionHours", 1, WEEK_HOURS));
        Duration unasked = Duration.ofMinutes(values.whole("unaskedMinutes", 5, WEEK_HOURS * 60));
        return new StaffRules(accounts(values, realms), new StaffRules.Sessions(idle, longest, unasked), zone(values));
    }

    private static StaffRules.Accounts accounts(SettingValues values, KnownRealms realms) {
        if (values.text("realm").isEmpty() || !realms.take(values.text("realm"))) {
            throw values.wrong("realm", "the name of a JAAS realm of this container");
        }
        Set<String> roles = Set.copyOf(values.list("rolePrincipalClasses"));
        if (roles.isEmpty()) {
            throw values.wrong("rolePrincipalClasses", "a list of class names");
        }
        return new StaffRules.Accounts(values.text("realm"), roles, values.text("userPrincipalClass"));
    }

    private static ZoneId zone(SettingValues values) {
        return values.text("timeZone").isEmpty()
                ? ZoneId.systemDefault()
                : values.read("timeZone", "a time zone such as Asia/Manila, or nothing", ZoneId::of);
    }
}
