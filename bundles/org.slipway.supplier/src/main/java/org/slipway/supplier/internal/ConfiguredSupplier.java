// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.api.SupplierId;
import org.slipway.api.invoice.DigestRhythm;
import org.slipway.api.invoice.Logo;
import org.slipway.api.invoice.OfferedLanguages;
import org.slipway.api.invoice.SecondApproval;
import org.slipway.api.invoice.StaffDigest;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.invoice.SupplierProfile.Controls;
import org.slipway.api.invoice.SupplierProfile.Look;
import org.slipway.api.invoice.SupplierProfile.Sender;
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

    private static final String NAME = "a name of up to " + SenderName.MAX_LENGTH + " characters";
    private static final String AMOUNTS = "amounts such as PHP 50000.00; USD 1000.00, one for each currency";
    private static final String LANGUAGES = "en, fil, or both in the order that is wanted";
    private static final String RHYTHMS = "off, hourly, every 2, 3, 4, 6, 8 or 12 hours, or daily at 0 to 23";
    private static final String ADDRESSES = "1 to 10 e-mail addresses with commas, none if digest is off";
    private static final String ADDRESS = "an e-mail address";

    @Activate
    public ConfiguredSupplier(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, SupplierConfiguration.class, ConfiguredSupplier::read);
    }

    private static SupplierChoice read(SettingValues values) {
        SupplierId supplier = values.read("supplier", "the host's id of a supplier", SupplierId::new);
        SupplierProfile profile = new SupplierProfile(
                values.flag("takesOverpayment"),
                values.flag("offersOtherInvoices"),
                new Look(
                        optional(values, "colour", COLOUR, PanelColour::parse).map(PanelColour::toString),
                        optional(values, "logo", LOGO, ConfiguredSupplier::logo)),
                new Sender(
                        optional(values, "senderName", NAME, SenderName::parse),
                        optional(values, "replyTo", ADDRESS, MailboxAddress::parse)),
                new Controls(
                        values.read("secondApproval", AMOUNTS, ConfiguredSupplier::amounts),
                        Duration.ofHours(values.whole("accountPauseHours", 0, AccountPause.MOST_HOURS))),
                values.read("languages", LANGUAGES, ConfiguredSupplier::languages),
                digest(values));
        return new SupplierChoice(supplier, profile, values.place());
    }

    private static StaffDigest digest(SettingValues values) {
        DigestRhythm rhythm = values.read("digest", RHYTHMS, ConfiguredSupplier::rhythm);
        Duration waiting = Duration.ofHours(values.whole("digestWaitingHours", 1, DigestReading.MOST_HOURS));
        return values.read("digestAddresses", ADDRESSES, text -> new StaffDigest(addresses(text), rhythm, waiting));
    }

    private static DigestRhythm rhythm(String text) {
        return DigestRhythm.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("slipway.supplier: digest is no rhythm"));
    }

    private static List<String> addresses(String text) {
        return DigestReading.addresses(text)
                .orElseThrow(() -> new IllegalArgumentException("slipway.supplier: digestAddresses are none"));
    }

    private static <T> Optional<T> optional(
            SettingValues values, String key, String allowed, Function<String, T> reading) {
        return values.text(key).isEmpty() ? Optional.empty() : Optional.of(values.read(key, allowed, reading));
    }

    private static OfferedLanguages languages(String text) {
        return OfferedLanguages.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("slipway.supplier: languages are none of ours"));
    }

    private static SecondApproval amounts(String text) {
        return SecondApproval.parse(text)
                .orElseThrow(() -> new IllegalArgumentException("slipway.supplier: secondApproval holds no amounts"));
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
