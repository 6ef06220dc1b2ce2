// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slipway.api.internal.Require;

/**
 * The payload of a QR Ph code, the Philippines' national code for payments: EMV fields of a two-digit tag, a two-digit
 * length and a value, the last of them the checksum of all before it.
 *
 * @param payload 20 to 512 printable ASCII characters
 */
public record QrPh(String payload) {

    private static final Pattern TEXT = Pattern.compile("[ -~]{20,512}");
    private static final Pattern HEAD = Pattern.compile("[0-9]{4}");

    private static final String FORMAT = "00";
    private static final String TO_PERSON = "27";
    private static final String TO_MERCHANT = "28";
    private static final String CURRENCY = "53";
    private static final String COUNTRY = "58";
    private static final String CHECKSUM = "63";

    public QrPh {
        Require.that(sound(payload), "not a QR Ph payload");
    }

    /** Reads a payload; empty if it is not one of QR Ph in pesos with a right checksum. */
    public static Optional<QrPh> parse(String text) {
        String payload = text.strip();
        return sound(payload) ? Optional.of(new QrPh(payload)) : Optional.empty();
    }

    private static boolean sound(String payload) {
        if (!TEXT.matcher(payload).matches() || !payload.startsWith("000201")) {
            return false;
        }
        Map<String, String> fields = fields(payload);
        return "01".equals(fields.get(FORMAT))
                && "608".equals(fields.get(CURRENCY))
                && "PH".equals(fields.get(COUNTRY))
                && (scheme(fields, TO_PERSON).equals("com.p2pqrpay")
                        || scheme(fields, TO_MERCHANT).equals("ph.ppmi.p2m"))
                && payload.endsWith(CHECKSUM + "04" + checksum(payload.substring(0, payload.length() - 4)));
    }

    private static String scheme(Map<String, String> fields, String tag) {
        return fields(fields.getOrDefault(tag, "")).getOrDefault(FORMAT, "");
    }

    /** The fields by tag; none if the text is cut off or a tag stands twice. */
    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new HashMap<>();
        int at = 0;
        while (at < text.length()) {
            if (at + 4 > text.length()
                    || !HEAD.matcher(text.substring(at, at + 4)).matches()) {
                return Map.of();
            }
            int end = at + 4 + Integer.parseInt(text.substring(at + 2, at + 4));
            if (end > text.length() || fields.put(text.substring(at, at + 2), text.substring(at + 4, end)) != null) {
                return Map.of();
            }
            at = end;
        }
        return fields;
    }

    /** CRC-16/CCITT-FALSE, in four upper-case hexadecimal digits. */
    private static String checksum(String text) {
        int crc = 0xffff;
        for (byte b : text.getBytes(StandardCharsets.US_ASCII)) {
            crc ^= b << 8;
            for (int bit = 0; bit < 8; bit++) {
                crc = (crc & 0x8000) == 0 ? crc << 1 : crc << 1 ^ 0x1021;
            }
        }
        return "%04X".formatted(crc & 0xffff);
    }
}
