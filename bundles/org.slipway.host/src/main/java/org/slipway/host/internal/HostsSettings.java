// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.api.SupplierId;
import org.slipway.settings.SettingValues;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsService;

/** The configured hosts of suppliers. */
@Component(
        service = {},
        configurationPid = "slipway.hosts")
@Designate(ocd = HostsConfiguration.class)
@SettingsService
public final class HostsSettings extends Settings<HostRoutes> {

    private static final int MOST_SUPPLIERS = 1_000;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    @Activate
    public HostsSettings(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, HostsConfiguration.class, HostsSettings::read);
    }

    private static HostRoutes read(SettingValues values) {
        return new HostRoutes(suppliers(values), others(values));
    }

    private static Map<SupplierId, String> suppliers(SettingValues values) {
        List<String> pairs = values.list("suppliers");
        Map<SupplierId, String> routes = new HashMap<>();
        for (String pair : pairs) {
            String[] parts = pair.split("=", 2);
            Optional<SupplierId> supplier = SupplierId.parse(parts[0].strip());
            if (supplier.isEmpty()
                    || parts.length < 2
                    || !NAME.matcher(parts[1].strip()).matches()
                    || routes.put(supplier.get(), parts[1].strip()) != null
                    || routes.size() > MOST_SUPPLIERS) {
                throw values.wrong(
                        "suppliers", "up to " + MOST_SUPPLIERS + " of supplier=name of a host, each supplier once");
            }
        }
        return routes;
    }

    private static Optional<String> others(SettingValues values) {
        return values.read("others", "the name of a host, such as ledger, or nothing", text -> {
            if (!text.isEmpty() && !NAME.matcher(text).matches()) {
                throw new IllegalArgumentException("no name");
            }
            return Optional.of(text).filter(name -> !name.isEmpty());
        });
    }
}
