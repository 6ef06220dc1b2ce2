// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.api.SupplierId;
import org.slipway.host.adapter.ServerValues;
import org.slipway.settings.SettingValues;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsService;

/** Where Odoo is, who we are there, and whose companies are shown. */
@Component(
        service = {},
        configurationPid = "slipway.odoo")
@Designate(ocd = OdooConfiguration.class)
@SettingsService
public final class OdooSettings extends Settings<OdooAccess> {

    private static final int MOST_SUPPLIERS = 1_000;

    @Activate
    public OdooSettings(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, OdooConfiguration.class, OdooSettings::read);
    }

    private static OdooAccess read(SettingValues values) {
        return new OdooAccess(
                new OdooAccess.Account(
                        ServerValues.url(values),
                        ServerValues.name(values, "db"),
                        ServerValues.name(values, "user"),
                        ServerValues.file(values, "passwordFile")),
                new OdooAccess.Waits(
                        Duration.ofSeconds(values.whole("readSeconds", 1, 4)),
                        Duration.ofSeconds(values.whole("postSeconds", 5, 18))),
                companies(values),
                gaps(values),
                new OdooAccess.Noticing(
                        values.flag("announce"),
                        values.read("announceFrom", "a day, such as 2026-12-31, or nothing", OdooSettings::day),
                        Duration.ofSeconds(values.whole("announceSeconds", 5, 3_600))));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static Map<SupplierId, Integer> companies(SettingValues values) {
        Map<SupplierId, Integer> companies = new HashMap<>();
        List<String> pairs = values.list("suppliers");
        for (String pair : pairs) {
            String[] parts = pair.split("=", -1);
            boolean fits = parts.length == 2 && parts[1].strip().matches("[1-9][0-9]{0,8}");
            Optional<SupplierId> supplier = fits ? SupplierId.parse(parts[0].strip()) : Optional.empty();
            if (supplier.isEmpty() || companies.put(supplier.get(), Integer.valueOf(parts[1].strip())) != null) {
                throw wrongSuppliers(values);
            }
        }
        if (companies.size() > MOST_SUPPLIERS || Set.copyOf(companies.values()).size() != companies.size()) {
            throw wrongSuppliers(values);
        }
        return companies;
    }

    private static RuntimeException wrongSuppliers(SettingValues values) {
        return values.wrong(
                "suppliers",
                "up to " + MOST_SUPPLIERS + " of supplier=id of a company, each supplier and each company once");
    }

    private static OdooAccess.Gaps gaps(SettingValues values) {
        return new OdooAccess.Gaps(
                values.read("country", "two capital letters, or nothing", text -> {
                    require(text.matches("([A-Z]{2})?"));
                    return Optional.of(text).filter(code -> !code.isEmpty());
                }),
                values.read("language", "a language of BCP 47", OdooSettings::language),
                values.read("zone", "a time zone, such as Asia/Manila", ZoneId::of));
    }

    private static Locale language(String text) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(text).build();
            require(!locale.getLanguage().isEmpty());
            return locale;
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException("not allowed");
        }
    }
}
