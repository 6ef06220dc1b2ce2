// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.forged;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * The screen of an app after a transfer to the supplier: the same for every transfer but for what was paid, when, by whom and
 * under which reference.
 */
record PaintedSlip(App app, Payment payment) {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 1040;
    private static final int MARGIN = 34;
    /** What a telephone takes of its screen is three times as wide; this takes less time. */
    private static final double SCALE = 0.8;

    /** A line of the screen. */
    private record Row(String label, String value, boolean amount) {}

    BufferedImage paint() {
        BufferedImage image = new BufferedImage(scaled(WIDTH), scaled(HEIGHT), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image);
        fill(pen, app.look().paper(), 0, 0, WIDTH, HEIGHT);
        fill(pen, app.look().bar(), 0, 0, WIDTH, 112);
        write(pen, Color.WHITE, Font.PLAIN, 15, payment.clock(), 16, 22);
        write(pen, Color.WHITE, Font.PLAIN, 15, "5G  " + payment.clock().length() * 17 + "%", WIDTH - 90, 22);
        write(pen, Color.WHITE, Font.BOLD, 32, app.title(), MARGIN, 80);
        fill(pen, app.look().bar(), WIDTH / 2 - 34, 140, 68, 68);
        write(pen, app.look().ink(), Font.BOLD, 23, "Transfer successful", WIDTH / 2 - 116, 246);
        rows().forEach(row -> draw(pen, row));
        pen.setColor(app.look().bar());
        pen.fillRoundRect(MARGIN, HEIGHT - 90, WIDTH - 2 * MARGIN, 56, 28, 28);
        write(pen, Color.WHITE, Font.BOLD, 22, "Done", WIDTH / 2 - 28, HEIGHT - 55);
        pen.dispose();
        return image;
    }

    /** A picture of it on which another amount is painted over the true one, wherever it is shown. */
    BufferedImage over(BufferedImage picture, String amount) {
        BufferedImage edited = new BufferedImage(scaled(WIDTH), scaled(HEIGHT), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(edited);
        pen.drawImage(picture, 0, 0, WIDTH, HEIGHT, null);
        PaintedSlip other = new PaintedSlip(app, payment.of(amount));
        for (Row row : other.rows()) {
            if (row.amount()) {
                other.cover(pen, row);
                other.value(pen, row);
            }
        }
        pen.dispose();
        return edited;
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("Sent to", "TALA TRADING CORP", false));
        rows.add(new Row("Account", "**** **** 7890", false));
        rows.add(new Row("Amount", payment.amount(), true));
        rows.add(new Row("Fee", "PHP 0.00", false));
        if (app.form() != App.Form.LARGE_AMOUNT) {
            rows.add(new Row("Total", payment.amount(), true));
        }
        rows.add(new Row("From", payment.from(), false));
        if (app.timeBesideReference()) {
            rows.add(new Row("Ref.", payment.reference() + "  " + payment.time().substring(0, 11), false));
        } else {
            rows.add(new Row("Reference", payment.reference(), false));
            rows.add(new Row("Date", payment.time(), false));
        }
        return rows;
    }

    private int top(Row row) {
        int at = rows().stream().map(Row::label).toList().indexOf(row.label());
        return 300 + at * (app.form() == App.Form.INLINE ? 50 : 78);
    }

    private void draw(Graphics2D pen, Row row) {
        if (!large(row)) {
            write(pen, Color.GRAY, Font.PLAIN, 17, row.label(), MARGIN, top(row));
        }
        value(pen, row);
        if (app.form() != App.Form.INLINE) {
            fill(pen, Color.LIGHT_GRAY, MARGIN, top(row) + 46, WIDTH - 2 * MARGIN, 1);
        }
    }

    private boolean large(Row row) {
        return row.amount() && app.form() == App.Form.LARGE_AMOUNT;
    }

    private int size(Row row) {
        return large(row) ? 40 : 21;
    }

    private int left(Graphics2D pen, Row row) {
        int width = pen.getFontMetrics(app.look().font(Font.BOLD, size(row))).stringWidth(row.value());
        return app.form() == App.Form.INLINE ? WIDTH - MARGIN - width : MARGIN;
    }

    private int base(Row row) {
        return app.form() == App.Form.INLINE ? top(row) : top(row) + 32;
    }

    private void value(Graphics2D pen, Row row) {
        write(pen, app.look().ink(), Font.BOLD, size(row), row.value(), left(pen, row), base(row));
    }

    private void cover(Graphics2D pen, Row row) {
        int left = app.form() == App.Form.INLINE ? WIDTH - MARGIN - 260 : MARGIN - 4;
        fill(pen, app.look().paper(), left, base(row) - size(row), WIDTH - MARGIN - left + 4, size(row) + 8);
    }

    private static void fill(Graphics2D pen, Color color, int x, int y, int width, int height) {
        pen.setColor(color);
        pen.fillRect(x, y, width, height);
    }

    private void write(Graphics2D pen, Color color, int style, int size, String text, int x, int y) {
        pen.setColor(color);
        pen.setFont(app.look().font(style, size));
        pen.drawString(text, x, y);
    }

    private static int scaled(int length) {
        return (int) Math.round(length * SCALE);
    }

    private static Graphics2D pen(BufferedImage image) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.scale(SCALE, SCALE);
        return pen;
    }
}
