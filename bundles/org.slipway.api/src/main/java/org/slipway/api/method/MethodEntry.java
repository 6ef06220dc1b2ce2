// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import java.util.EnumMap;
import java.util.Map;

/**
 * A payment method as typed: the domain reads and judges all fields together, so that every problem is told at once and
 * nothing typed is lost.
 *
 * @param values what was typed; a field that was left out is missing or empty
 */
public record MethodEntry(Map<MethodField, String> values) {

    /** Nothing typed yet. */
    public static final MethodEntry EMPTY = new MethodEntry(Map.of());

    public MethodEntry {
        values = Map.copyOf(values);
    }

    /** As somebody would type it. */
    public static MethodEntry of(MethodPresentation presentation, MethodAccount account, boolean active) {
        return new MethodEntry(Map.ofEntries(
                Map.entry(MethodField.KIND, account.kind().name()),
                Map.entry(MethodField.LABEL, presentation.label()),
                Map.entry(MethodField.BANK, account.account().institution()),
                Map.entry(MethodField.ACCOUNT_NAME, account.account().holder()),
                Map.entry(MethodField.ACCOUNT_NUMBER, account.account().number()),
                Map.entry(MethodField.CURRENCY, account.currency().getCode()),
                Map.entry(MethodField.COUNTRY, account.country()),
                Map.entry(MethodField.INSTRUCTIONS, presentation.instructions()),
                Map.entry(MethodField.QR_PH, account.qrCode().map(QrPh::payload).orElse("")),
                Map.entry(MethodField.RECEIVING_ACCOUNT, account.account().id()),
                Map.entry(MethodField.ORDER, String.valueOf(presentation.order())),
                Map.entry(MethodField.ACTIVE, String.valueOf(active))));
    }

    /** What was typed, empty if nothing was. */
    public String value(MethodField field) {
        return values.getOrDefault(field, "");
    }

    /** The same with this value. */
    public MethodEntry with(MethodField field, String value) {
        Map<MethodField, String> all = new EnumMap<>(MethodField.class);
        all.putAll(values);
        all.put(field, value);
        return new MethodEntry(all);
    }
}
