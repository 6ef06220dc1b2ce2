// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import java.util.List;
import java.util.Map;

/** What Odoo is told beside a question. Always in English: its refusals are read by their words. */
final class OdooContext {

    /** Every company of the account. */
    static final Map<String, Object> PLAIN = Map.of("lang", "en_US", "tz", "UTC");

    private OdooContext() {}

    /** In one company. */
    static Map<String, Object> of(int company) {
        return Map.of("lang", "en_US", "tz", "UTC", "allowed_company_ids", List.of(company));
    }

    /** For records that get a name of ours, once: a name that is taken gives its record, unchanged. */
    static Map<String, Object> naming(int company) {
        return Map.of(
                "lang",
                "en_US",
                "tz",
                "UTC",
                "allowed_company_ids",
                List.of(company),
                "mode",
                "update",
                "noupdate",
                true);
    }
}
