// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slipway.api.approval.QueueView;
import org.slipway.api.slip.SlipCode;

/**
 * The list that a slip was opened from. It goes along in addresses and forms as the query of the list's address, and is read
 * as parts of a list that we know: it never is an address to go to.
 */
record OriginList(QueueView view, Map<FilterField, String> typed) {

    /** The name of the parameter or field. */
    static final String PARAMETER = "list";

    /** What stands at the top of the next page: which slip was decided. */
    static final String DECIDED = "decided";

    /** All that is to be decided. */
    static final OriginList QUEUE = new OriginList(QueueView.TO_DECIDE, Map.of());

    private static final int LONGEST = 2_000;
    private static final Pattern FORM = Pattern.compile("[0-9A-Za-z%.*_+=&-]*");

    OriginList {
        typed = Map.copyOf(typed);
    }

    /** The list that the request names; empty if it names none, or none of ours. */
    static Optional<OriginList> read(StaffRequest request) {
        String query = request.field(PARAMETER);
        if (query.isEmpty() || query.length() > LONGEST || !FORM.matcher(query).matches()) {
            return Optional.empty();
        }
        try {
            Map<String, String> fields = fields(query);
            return Optional.of(new OriginList(
                    ListNames.of(fields.getOrDefault("view", "")),
                    FilterForm.typed(name -> fields.getOrDefault(name, ""))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The list that the request names, or the whole queue. */
    static OriginList of(StaffRequest request) {
        return read(request).orElse(QUEUE);
    }

    private static Map<String, String> fields(String query) {
        Map<String, String> fields = new HashMap<>();
        for (String part : query.split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                String value = URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8);
                fields.put(part.substring(0, equals), value);
            }
        }
        return fields;
    }

    /** The address of the list. */
    String address() {
        return FilterForm.address(view, typed);
    }

    /** The same list with a word on what was decided. */
    String address(SlipCode decided) {
        return address() + "&" + DECIDED + "=" + decided.value();
    }

    /** For the parameter or field; empty for the whole queue. */
    String value() {
        return equals(QUEUE) ? "" : address().substring(Addresses.QUEUE.length() + 1);
    }

    /** The address of a slip of the list. */
    String slip(SlipCode code) {
        return value().isEmpty() ? Addresses.slip(code) : Addresses.slip(code) + "?" + parameter();
    }

    /** The address of a slip of the list, with a word on what was decided. */
    String slip(SlipCode code, SlipCode decided) {
        String word = "?" + DECIDED + "=" + decided.value();
        return Addresses.slip(code) + word + (value().isEmpty() ? "" : "&" + parameter());
    }

    private String parameter() {
        return PARAMETER + "=" + URLEncoder.encode(value(), StandardCharsets.UTF_8);
    }
}
