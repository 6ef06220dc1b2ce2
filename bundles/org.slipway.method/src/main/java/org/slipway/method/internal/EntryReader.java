// SPDX-License-Identifier: Apache-2.0
package org.slipway.method.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.slipway.api.Outcome;
import org.slipway.api.PlainText;
import org.slipway.api.method.MethodAccount;
import org.slipway.api.method.MethodEntry;
import org.slipway.api.method.MethodFault;
import org.slipway.api.method.MethodField;
import org.slipway.api.method.MethodKind;
import org.slipway.api.method.MethodPresentation;
import org.slipway.api.method.MethodProblem;
import org.slipway.api.method.QrPh;
import org.slipway.api.method.ReceivingAccount;

/** Reads the fields of one payment method, and collects what is wrong with them. */
final class EntryReader {

    private static final CurrencyUnit PESO = CurrencyUnit.of("PHP");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern ACCOUNT_NUMBER = Pattern.compile("(\\p{Nd}[\\s\\p{Pd}.()/]{0,2}){9}");
    private static final Pattern ORDER = Pattern.compile("[0-9]{1,3}");

    private final MethodEntry entry;
    private final List<MethodFault> faults = new ArrayList<>();

    EntryReader(MethodEntry entry) {
        this.entry = entry;
    }

    Outcome<EntryReading, List<MethodFault>> read() {
        Optional<MethodKind> kind = kind();
        Optional<CurrencyUnit> currency = currency(kind);
        String country = country();
        Optional<QrPh> qrCode = qrCode(currency);
        ReceivingParts account = account(kind);
        String label = withoutNumber(MethodField.LABEL, required(MethodField.LABEL, 100));
        String instructions = withoutNumber(
                MethodField.INSTRUCTIONS,
                atMost(MethodField.INSTRUCTIONS, PlainText.lines(entry.value(MethodField.INSTRUCTIONS)), 500));
        int order = order();
        if (!faults.isEmpty()) {
            return Outcome.refused(List.copyOf(faults));
        }
        return Outcome.accepted(new EntryReading(
                new MethodPresentation(label, instructions, order),
                new MethodAccount(kind.orElseThrow(), account.toAccount(), currency.orElseThrow(), country, qrCode),
                Boolean.parseBoolean(typed(MethodField.ACTIVE))));
    }

    /** What a receiving account is made of, before it is known to be sound. */
    private record ReceivingParts(String id, String bank, String name, String number) {

        ReceivingAccount toAccount() {
            return new ReceivingAccount(id, bank, name, number);
        }
    }

    private ReceivingParts account(Optional<MethodKind> kind) {
        String number = kind.filter(MethodKind::needsNumber).isPresent()
                ? required(MethodField.ACCOUNT_NUMBER, 64)
                : atMost(MethodField.ACCOUNT_NUMBER, typed(MethodField.ACCOUNT_NUMBER), 64);
        String id = required(MethodField.RECEIVING_ACCOUNT, 64);
        if (id.chars().anyMatch(Character::isWhitespace)) {
            fault(MethodField.RECEIVING_ACCOUNT, MethodProblem.UNKNOWN);
        }
        return new ReceivingParts(id, required(MethodField.BANK, 100), required(MethodField.ACCOUNT_NAME, 200), number);
    }

    private Optional<MethodKind> kind() {
        String typed = required(MethodField.KIND, 100);
        Optional<MethodKind> kind = Arrays.stream(MethodKind.values())
                .filter(known -> known.name().equalsIgnoreCase(typed))
                .findFirst();
        if (kind.isEmpty() && !typed.isEmpty()) {
            fault(MethodField.KIND, MethodProblem.UNKNOWN);
        }
        return kind;
    }

    private Optional<CurrencyUnit> currency(Optional<MethodKind> kind) {
        String typed = required(MethodField.CURRENCY, 100);
        Optional<CurrencyUnit> currency = currency(typed);
        if (currency.isEmpty() && !typed.isEmpty()) {
            fault(MethodField.CURRENCY, MethodProblem.UNKNOWN);
        } else if (currency.isPresent()
                && kind.filter(MethodKind::onlyPesos).isPresent()
                && !currency.get().equals(PESO)) {
            fault(MethodField.CURRENCY, MethodProblem.ONLY_PESOS);
        }
        return currency;
    }

    private static Optional<CurrencyUnit> currency(String code) {
        try {
            return Optional.of(CurrencyUnit.of(code.toUpperCase(Locale.ROOT)));
        } catch (IllegalCurrencyException unknown) {
            return Optional.empty();
        }
    }

    private String country() {
        String country = required(MethodField.COUNTRY, 100).toUpperCase(Locale.ROOT);
        if (!country.isEmpty() && !COUNTRIES.contains(country)) {
            fault(MethodField.COUNTRY, MethodProblem.UNKNOWN);
        }
        return country;
    }

    private Optional<QrPh> qrCode(Optional<CurrencyUnit> currency) {
        String typed = entry.value(MethodField.QR_PH).strip();
        Optional<QrPh> qrCode = QrPh.parse(typed);
        if (qrCode.isEmpty() && !typed.isEmpty()) {
            fault(MethodField.QR_PH, MethodProblem.UNREADABLE);
        } else if (qrCode.isPresent() && currency.filter(PESO::equals).isEmpty()) {
            fault(MethodField.QR_PH, MethodProblem.ONLY_PESOS);
        }
        return qrCode;
    }

    private int order() {
        String typed = typed(MethodField.ORDER);
        if (ORDER.matcher(typed).matches()) {
            return Integer.parseInt(typed);
        }
        if (!typed.isEmpty()) {
            fault(MethodField.ORDER, MethodProblem.UNREADABLE);
        }
        return 0;
    }

    private String withoutNumber(MethodField field, String text) {
        if (ACCOUNT_NUMBER.matcher(text).find()) {
            fault(field, MethodProblem.HOLDS_A_NUMBER);
        }
        return text;
    }

    private String required(MethodField field, int limit) {
        String typed = typed(field);
        if (typed.isEmpty()) {
            fault(field, MethodProblem.MISSING);
        }
        return atMost(field, typed, limit);
    }

    private String atMost(MethodField field, String typed, int limit) {
        if (typed.length() > limit) {
            fault(field, MethodProblem.TOO_LONG);
        }
        return typed;
    }

    private String typed(MethodField field) {
        return PlainText.line(entry.value(field));
    }

    private void fault(MethodField field, MethodProblem problem) {
        faults.add(new MethodFault(field, problem));
    }
}
