// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/**
 * A record as Odoo tells it: {@code false} stands for nothing, and a reference is the id and the name of what it refers to.
 * What can't be read throws {@link Unreadable}.
 */
record OdooRow(JsonNode json) {

    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    /** A value that makes no sense. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String what) {
            super(what);
        }
    }

    int id() {
        return json.path("id").asInt();
    }

    /** Empty if there is none. */
    String text(String field) {
        JsonNode value = json.path(field);
        return value.isTextual() ? value.asText().strip() : "";
    }

    /** A text without line breaks, cut to its first characters. */
    String line(String field, int most) {
        String line = text(field).replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.length() <= most ? line : line.substring(0, most - 1) + "…";
    }

    boolean flag(String field) {
        return json.path(field).asBoolean();
    }

    /** The id of what is referred to. */
    Optional<Integer> reference(String field) {
        JsonNode value = json.path(field);
        return value.isArray() && value.path(0).isInt()
                ? Optional.of(value.path(0).asInt())
                : Optional.empty();
    }

    /** The name of what is referred to; empty if there is none. */
    String named(String field) {
        return json.path(field).path(1).asText("").strip();
    }

    /** The ids of a list of references. */
    List<Integer> ids(String field) {
        List<Integer> ids = new ArrayList<>();
        json.path(field).forEach(id -> ids.add(id.asInt()));
        return ids;
    }

    BigDecimal number(String field) {
        JsonNode value = json.path(field);
        if (!value.isNumber()) {
            throw new Unreadable(field + " is no number");
        }
        return value.decimalValue();
    }

    /** Odoo keeps amounts at the scale of their currency, and sends them as binary fractions. */
    Money money(String field, CurrencyUnit currency) {
        return Money.of(currency, number(field), RoundingMode.HALF_UP);
    }

    CurrencyUnit currency(String field) {
        try {
            return CurrencyUnit.of(named(field));
        } catch (IllegalCurrencyException e) {
            throw new Unreadable(field + " is no currency that is known: " + named(field));
        }
    }

    /** Empty if there is none. */
    Optional<LocalDate> date(String field) {
        try {
            return Optional.of(text(field)).filter(date -> !date.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeException e) {
            throw new Unreadable(field + " is no date");
        }
    }

    /** By the clock of Odoo's database, to the second. */
    Instant instant(String field) {
        try {
            return LocalDateTime.parse(text(field), INSTANT).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new Unreadable(field + " is no time");
        }
    }

    /** As {@link #instant} is written in a condition. */
    static String condition(Instant time) {
        return INSTANT.format(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    }
}
