// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.forged;

import java.awt.Color;
import java.awt.Font;

/** How the apps of banks and wallets show a transfer. The names are made up; what differs between them is what really does. */
enum App {
    /** Labels on the left, values on the right; reference and time in one line. */
    WALLET("PisoPay", new Look(new Color(0, 90, 220), Color.WHITE, Font.SANS_SERIF), Form.INLINE, true),
    /** Dark, with the amount in large print. */
    NIGHT("Gabi", new Look(new Color(20, 160, 90), new Color(24, 26, 32), Font.SANS_SERIF), Form.LARGE_AMOUNT, false),
    /** Labels above values. */
    BANK("First Isla Bank", new Look(new Color(170, 20, 40), Color.WHITE, Font.SERIF), Form.STACKED, false),
    /** The same, on grey paper. */
    RURAL(
            "Rural Bank",
            new Look(new Color(90, 40, 140), new Color(235, 235, 228), Font.SANS_SERIF),
            Form.STACKED,
            true),
    /** Like a printed one, in close lines. */
    TERMINAL(
            "QUICK ATM",
            new Look(new Color(60, 60, 60), new Color(245, 243, 235), Font.MONOSPACED),
            Form.INLINE,
            false),
    /** Large amount, light. */
    UNION("Unyon", new Look(new Color(240, 130, 0), Color.WHITE, Font.SANS_SERIF), Form.LARGE_AMOUNT, true);

    private final String title;
    private final Look look;
    private final Form form;
    private final boolean timeBesideReference;

    App(String title, Look look, Form form, boolean timeBesideReference) {
        this.title = title;
        this.look = look;
        this.form = form;
        this.timeBesideReference = timeBesideReference;
    }

    record Look(Color bar, Color paper, String font) {

        Color ink() {
            return paper.getRed() < 128 ? Color.WHITE : new Color(25, 25, 30);
        }

        Font font(int style, int size) {
            return new Font(font, style, size);
        }
    }

    /** Where things are. */
    enum Form {
        INLINE,
        STACKED,
        LARGE_AMOUNT
    }

    String title() {
        return title;
    }

    Look look() {
        return look;
    }

    Form form() {
        return form;
    }

    boolean timeBesideReference() {
        return timeBesideReference;
    }
}
