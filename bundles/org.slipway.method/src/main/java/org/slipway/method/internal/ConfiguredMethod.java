// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.slipway.api.Outcome;
import org.slipway.api.SupplierId;
import org.slipway.api.method.ManagedMethod;
import org.slipway.api.method.ManagedMethod.Confirmed;
import org.slipway.api.method.MethodEntry;
import org.slipway.api.method.MethodFault;
import org.slipway.api.method.MethodField;
import org.slipway.api.method.MethodId;
import org.slipway.settings.SettingValues;
import org.slipway.settings.Settings;
import org.slipway.settings.SettingsService;

/** One payment method, from its configuration; the last good one, and none where there never was a good one. */
@Component(
        service = {},
        configurationPid = "slipway.method",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = MethodConfiguration.class, factory = true)
@SettingsService
public final class ConfiguredMethod extends Settings<ManagedMethod> {

    /** Who has the files decides alone. */
    private static final String DECIDER = "configuration";

    @Activate
    public ConfiguredMethod(BundleContext context, Map<String, Object> configuration) {
        super(context, configuration, MethodConfiguration.class, ConfiguredMethod::read);
    }

    private static ManagedMethod read(SettingValues values) {
        SupplierId supplier = values.read("supplier", "the host's id of a supplier", SupplierId::new);
        MethodId id = values.read("id", "1 to 64 visible characters", MethodId::new);
        Outcome<EntryReading, List<MethodFault>> read = EntryReading.of(entry(values));
        return read.fold(reading -> method(supplier, id, reading), faults -> {
            MethodField wrong = faults.get(0).field();
            throw values.wrong(wrong.wireName(), allowed(wrong));
        });
    }

    private static MethodEntry entry(SettingValues values) {
        MethodEntry entry = MethodEntry.EMPTY;
        for (MethodField field : MethodField.values()) {
            entry = entry.with(field, values.text(field.wireName()));
        }
        return entry;
    }

    private static ManagedMethod method(SupplierId supplier, MethodId id, EntryReading reading) {
        ManagedMethod method = ManagedMethod.unstored(supplier, id, reading.presentation())
                .confirmed(new Confirmed(reading.account(), DECIDER, DECIDER, Instant.EPOCH));
        return reading.active() ? method : method.switchedOff();
    }

    private static String allowed(MethodField field) {
        return switch (field) {
            case KIND -> "BANK_TRANSFER, INSTAPAY, PESONET, GCASH, MAYA, CHEQUE or CASH_DEPOSIT";
            case LABEL -> "1 to 100 characters without an account number";
            case BANK -> "1 to 100 characters";
            case ACCOUNT_NAME -> "1 to 200 characters";
            case ACCOUNT_NUMBER -> "1 to 64 characters; none for a cheque or cash only";
            case CURRENCY -> "a currency in ISO 4217, PHP for transfers and wallets of the Philippines";
            case COUNTRY -> "a country in ISO 3166-1 alpha-2, such as PH";
            case INSTRUCTIONS -> "up to 500 characters without an account number";
            case QR_PH -> "the payload of a QR Ph code with a right checksum, for an account in PHP";
            case RECEIVING_ACCOUNT -> "the host's id of one of the supplier's accounts";
            case ORDER -> "a whole number from 0 to 999";
            case ACTIVE -> "true or false";
        };
    }
}
