// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Locale;

/** What a list can be filtered by, in the order of the form; each is a parameter of the list's address. */
enum FilterField {
    TEXT,
    STATE,
    SUPPLIER,
    METHOD,
    CHECKS,
    ASSIGNED,
    CURRENCY,
    LEAST,
    MOST,
    AGE,
    FROM,
    TO;

    /** Its name in forms and addresses. */
    String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
