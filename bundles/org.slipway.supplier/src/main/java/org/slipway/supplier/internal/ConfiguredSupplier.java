// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.Logo;
import org.slipway.api.invoice.SupplierProfile;

/** One supplier's profile, from its configuration. One that is wrong is logged and not used. */
@Component(
        service = ConfiguredSupplier.class,
        configurationPid = "slipway.supplier",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = SupplierConfiguration.class, factory = true)
public final class ConfiguredSupplier {

    private final SupplierId supplier;
    private final SupplierProfile profile;

    @Activate
    public ConfiguredSupplier(SupplierConfiguration configuration) throws IOException {
        this(
                new SupplierId(configuration.supplier()),
                configuration.takesOverpayment(),
                configuration.colour(),
                configuration.logo());
    }

    ConfiguredSupplier(SupplierId supplier, boolean takesOverpayment, String colour, String logo) throws IOException {
        this.supplier = supplier;
        this.profile = new SupplierProfile(takesOverpayment, colour(colour), logo(logo));
    }

    SupplierId supplier() {
        return supplier;
    }

    SupplierProfile profile() {
        return profile;
    }

    private static Optional<String> colour(String text) {
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(PanelColour.parse(text).toString());
    }

    private static Optional<Logo> logo(String file) throws IOException {
        if (file.isBlank()) {
            return Optional.empty();
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            bytes = in.readNBytes(Logo.MAX_BYTES + 1);
        }
        return Optional.of(new Logo(LogoType.of(bytes), bytes));
    }
}
