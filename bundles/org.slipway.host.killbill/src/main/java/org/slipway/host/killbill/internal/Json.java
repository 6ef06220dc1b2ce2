// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.killbill.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** A thing as Kill Bill tells it. What can't be read throws {@link Unreadable}. */
record Json(JsonNode node) {

    /** A value that makes no sense. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String what) {
            super(what);
        }
    }

    /** Without line breaks; empty if there is none. */
    String text(String field, int most) {
        JsonNode value = node.path(field);
        return value.isTextual() ? KillBillAnswer.line(value.asText(), most) : "";
    }

    /** A text that has to be there, as it is. */
    String known(String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw new Unreadable(field + " is missing");
        }
        return value.asText();
    }

    /** An amount in the currency that stands beside it. */
    Money money(String field) {
        return money(field, currency());
    }

    Money money(String field, CurrencyUnit currency) {
        JsonNode value = node.path(field);
        if (!value.isNumber()) {
            throw new Unreadable(field + " is no number");
        }
        try {
            return Money.of(currency, value.decimalValue());
        } catch (ArithmeticException e) {
            throw new Unreadable(field + " has more decimals than " + currency);
        }
    }

    CurrencyUnit currency() {
        try {
            return CurrencyUnit.of(known("currency"));
        } catch (IllegalArgumentException e) { // Joda-Money's is one
            throw new Unreadable("currency is none that is known");
        }
    }

    LocalDate date(String field) {
        try {
            return LocalDate.parse(known(field));
        } catch (DateTimeException e) {
            throw new Unreadable(field + " is no date");
        }
    }

    /** By Kill Bill's clock, to the second. */
    Instant instant(String field) {
        try {
            return OffsetDateTime.parse(known(field)).toInstant();
        } catch (DateTimeException e) {
            throw new Unreadable(field + " is no time");
        }
    }

    List<Json> list(String field) {
        return Json.of(node.path(field));
    }

    static List<Json> of(JsonNode array) {
        List<Json> all = new ArrayList<>();
        array.forEach(each -> all.add(new Json(each)));
        return all;
    }
}
