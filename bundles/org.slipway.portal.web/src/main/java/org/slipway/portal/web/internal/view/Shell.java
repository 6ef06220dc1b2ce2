// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal.view;

import java.util.List;
import org.slipway.api.invoice.Supplier;

/**
 * What frames every page of a visit: the supplier, and the panel that says what is owed.
 *
 * @param back where the link above the supplier leads; {@link Back#NOWHERE} on the invoice page
 * @param pending sum of the slips that wait, ready to show; empty if there are none
 */
public record Shell(PortalRequest visitor, String title, Back back, String balance, String pending) {

    /** A way back. */
    public record Back(String path, String label) {

        static final Back NOWHERE = new Back("", "");
    }

    static Shell of(PortalRequest visitor, String title, Back back) {
        var view = visitor.view();
        String balance = visitor.formats().money(view.invoice().totals().outstanding());
        boolean none = view.pending().isZero() || !view.pendingKnown();
        String pending = none ? "" : visitor.formats().money(view.pending());
        return new Shell(visitor, title, back, balance, pending);
    }

    static Shell backToInvoice(PortalRequest visitor, String title) {
        return of(visitor, title, new Back("/portal/invoice", visitor.texts().get("back.invoice")));
    }

    /** What to say where it can't be told what waits, since a slip can't be read; empty where it can. */
    public String unknown() {
        return visitor.view().pendingKnown() ? "" : text("pending.unknown");
    }

    /** A sentence about each slip of the invoice that can't be shown. */
    public List<String> damaged() {
        return visitor.view().damaged().stream()
                .map(slip -> text("slips.damaged", slip.code(), slip.incident()))
                .toList();
    }

    /** The text of a message. */
    public String text(String key, Object... arguments) {
        return visitor.texts().get(key, arguments);
    }

    public String language() {
        return visitor.texts().language().toLanguageTag();
    }

    public boolean slim() {
        return !back.path().isEmpty();
    }

    public Supplier supplier() {
        return visitor.view().supplier();
    }

    public String invoiceNumber() {
        return visitor.view().invoice().header().number();
    }

    /** Where the style sheet with the supplier's colour is; empty if it has chosen none. */
    public String colours() {
        return visitor.profile().look().colour().map(ColourSheet::path).orElse("");
    }

    /** Where the supplier's logo is; empty if it has none. */
    public String logo() {
        return visitor.profile()
                .look()
                .logo()
                .map(logo -> "/portal/logo?" + logo.name())
                .orElse("");
    }

    /** The first letter of the supplier's name. */
    public String monogram() {
        return Character.toString(Character.toUpperCase(supplier().name().codePointAt(0)));
    }
}
