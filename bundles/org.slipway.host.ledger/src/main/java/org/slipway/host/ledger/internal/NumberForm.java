// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a number is typed, where that has one meaning only: what could mean two numbers is none. */
enum NumberForm {
    /** Digits with a decimal point. A comma could be either separator where there may be many decimals. */
    PLAIN {
        @Override
        String tidy(String text) {
            return text;
        }
    },
    /** As prices are written: also {@code 1,250.00}, {@code PHP 1250} and {@code ₱1,250}; a comma before one or two digits is decimal. */
    AMOUNT {
        @Override
        String tidy(String text) {
            String bare = SIGN.matcher(text).replaceFirst("");
            if (GROUPED.matcher(bare).matches()) {
                return bare.replace(",", "");
            }
            return decimalPoint(bare);
        }
    },
    /** Also with a percent sign behind it; a comma before one or two digits is decimal. */
    PERCENT {
        @Override
        String tidy(String text) {
            String bare =
                    text.endsWith("%") ? text.substring(0, text.length() - 1).strip() : text;
            return decimalPoint(bare);
        }
    };

    private static final Pattern SIGN = Pattern.compile("^(?:[A-Z]{3}|\u20b1|P) ?(?=[0-9])");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?");
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}\\.[0-9]{3}");
    private static final Pattern COMMA = Pattern.compile("[0-9]+,[0-9]{1,2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,15})?");

    /** Digits with a decimal point at most, if it can be read so. */
    abstract String tidy(String text);

    private static String decimalPoint(String text) {
        return COMMA.matcher(text).matches() ? text.replace(',', '.') : text;
    }

    /**
     * Without trailing zeros; empty if it can't be read.
     *
     * @param decimals that it may have: where that is less than three, a point before three digits could part thousands
     */
    Optional<BigDecimal> read(String text, int decimals) {
        String tidy = tidy(text);
        boolean thousands =
                this == AMOUNT && decimals < 3 && THOUSANDS.matcher(tidy).matches();
        return NUMBER.matcher(tidy).matches() && !thousands
                ? Optional.of(new BigDecimal(tidy).stripTrailingZeros())
                : Optional.empty();
    }
}
