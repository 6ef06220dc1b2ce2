// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Logo;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.settings.SettingValues;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsService;

/** One supplier's profile, from its configuration; the last good one, and none where there never was a good one. */
@Component(
        service = {},
        configurationPid = "slipway.supplier",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SupplierConfiguration.class, factory = true)
@SettingsService
public final class ConfiguredSupplier extends Settings<SupplierChoice> {

    private static final String COLOUR = "#rrggbb, dark enough for white text";
    private static final String LOGO = "a PNG, JPEG or WebP file of at most " + Logo.MAX_BYTES + " bytes";

    @Activate
    public ConfiguredSupplier(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, SupplierConfiguration.class, ConfiguredSupplier::read);
    }

    private static SupplierChoice read(SettingValues values) {
        SupplierId supplier = values.read("supplier", "the host's id of a supplier", SupplierId::new);
        return new SupplierChoice(
                supplier, new SupplierProfile(values.flag("takesOverpayment"), colour(values), logo(values)));
    }

    private static Optional<String> colour(SettingValues values) {
        return values.text("colour").isEmpty()
                ? Optional.empty()
                : Optional.of(values.read("colour", COLOUR, PanelColour::parse).toString());
    }

    private static Optional<Logo> logo(SettingValues values) {
        return values.text("logo").isEmpty()
                ? Optional.empty()
                : Optional.of(values.read("logo", LOGO, ConfiguredSupplier::logo));
    }

    private static Logo logo(String file) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            byte[] bytes = in.readNBytes(Logo.MAX_BYTES + 1);
            return new Logo(LogoType.of(bytes), bytes);
        } catch (IOException e) {
            throw new IllegalArgumentException("logo can't be read", e);
        }
    }
}
