// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.killbill.internal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.api.method.ReceivingAccount;
import org.slipway.host.adapter.ServerValues;
import org.slipway.host.adapter.SupplierValues;
import org.slipway.settings.SettingValues;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsService;

/** One tenant, from its configuration; the last good one, and none where there never was a good one. */
@Component(
        service = {},
        configurationPid = "slipway.killbill",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = KillBillConfiguration.class, factory = true)
@SettingsService
public final class ConfiguredTenant extends Settings<Tenant> {

    private static final String ACCOUNT_ID = "[A-Za-z0-9._-]{1,32}";

    @Activate
    public ConfiguredTenant(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, KillBillConfiguration.class, ConfiguredTenant::read);
    }

    private static Tenant read(SettingValues values) {
        return new Tenant(
                SupplierValues.supplier(values),
                accounts(values),
                new Tenant.Access(
                        ServerValues.url(values),
                        ServerValues.name(values, "user"),
                        ServerValues.file(values, "passwordFile"),
                        ServerValues.name(values, "apiKey"),
                        ServerValues.file(values, "apiSecretFile")),
                new Tenant.Waits(
                        Duration.ofSeconds(values.whole("readSeconds", 1, 4)),
                        Duration.ofSeconds(values.whole("postSeconds", 5, 18))),
                values.whole("dueDays", 0, 365),
                values.flag("announce"));
    }

    /** The id of an account travels with each payment, in a header. */
    private static List<ReceivingAccount> accounts(SettingValues values) {
        List<ReceivingAccount> accounts = SupplierValues.accounts(values);
        if (!accounts.stream().allMatch(account -> account.id().matches(ACCOUNT_ID))) {
            throw values.wrong("accounts", "an id of 1 to 32 letters, digits, dots, dashes or underscores for each");
        }
        return accounts;
    }
}
