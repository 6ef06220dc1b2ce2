// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** A proof of payment as a bank's app shows it. */
public final class BankReceipt {

    private BankReceipt() {}

    /** Drawn into this folder: its file. */
    public static Path in(Path folder) throws IOException {
        BufferedImage picture = new BufferedImage(900, 1400, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = picture.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(Color.WHITE);
        canvas.fillRect(0, 0, 900, 1400);
        canvas.setColor(new Color(0x0a4a8f));
        canvas.fillRect(0, 0, 900, 230);
        write(canvas, Color.WHITE, 52, "Transfer successful", 140);
        String[] lines = {
            "Amount",
            "PHP 2,500.00",
            "To",
            "Mabuhay Office Supplies, Inc.",
            "Account",
            "0045 6612 8890",
            "Channel",
            "InstaPay",
            "Reference No.",
            "2026 1122 00184"
        };
        for (int i = 0; i < lines.length; i += 2) {
            write(canvas, Color.GRAY, 30, lines[i], 340 + i * 90);
            write(canvas, Color.BLACK, 40, lines[i + 1], 400 + i * 90);
        }
        canvas.dispose();
        Path file = folder.resolve("transfer.jpg");
        ImageIO.write(picture, "jpg", file.toFile());
        return file;
    }

    private static void write(Graphics2D canvas, Color colour, int size, String text, int y) {
        canvas.setColor(colour);
        canvas.setFont(new Font(Font.SANS_SERIF, Font.BOLD, size));
        canvas.drawString(text, 100, y);
    }
}
