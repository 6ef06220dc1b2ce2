// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal.acknowledgement;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.joda.money.Money;
import org.slipway.api.invoice.AmountFormat;
import org.slipway.api.invoice.Languages;
import org.slipway.api.invoice.Supplier;

/** The words of an acknowledgement: texts and dates in the reader's language, amounts as at the supplier's place. */
record Wording(Locale language, Supplier supplier, ResourceBundle texts) {

    private static final String BUNDLE = "org.slipway.letter.internal.acknowledgement.messages";

    static Wording of(Locale reader, Supplier supplier) {
        String language = Languages.of(reader).getLanguage();
        Control control = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
        return new Wording(
                new Locale(language, supplier.locality().country()),
                supplier,
                ResourceBundle.getBundle(BUNDLE, new Locale(language), Wording.class.getClassLoader(), control));
    }

    String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), Locale.ROOT).format(arguments);
    }

    String money(Money money) {
        return new AmountFormat(supplier.locality().locale()).money(money);
    }

    String date(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(date);
    }

    /** Date and time of day, with the zone that makes it mean something elsewhere. */
    String time(Instant instant) {
        return date(LocalDate.ofInstant(instant, supplier.locality().zone()))
                + DateTimeFormatter.ofPattern(", HH:mm:ss", Locale.ROOT)
                        .format(instant.atZone(supplier.locality().zone()))
                + " (" + supplier.locality().zone().getId() + ")";
    }

    /** Philippine rules ask for a sentence on papers that are no invoices. */
    boolean philippine() {
        return supplier.locality().country().equals("PH");
    }
}
