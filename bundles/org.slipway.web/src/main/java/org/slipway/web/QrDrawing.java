// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.servlet.http.HttpServletResponse;
import org.slipway.api.method.QrPh;

/** Draws a QR code as SVG: black on white, one path, with the quiet zone of four modules that scanners need. */
public final class QrDrawing {

    private static final int QUIET = 4;

    private QrDrawing() {}

    /** Answers with the drawing. */
    public static void send(HttpServletResponse response, QrPh code) throws IOException {
        byte[] svg = svg(code.payload()).getBytes(StandardCharsets.US_ASCII);
        response.setContentType("image/svg+xml");
        response.setContentLength(svg.length);
        response.getOutputStream().write(svg);
    }

    /**
     * The drawing, in ASCII.
     *
     * @throws IllegalArgumentException if the payload is longer than a QR code holds
     */
    public static String svg(String payload) {
        ByteMatrix modules = modules(payload);
        int side = modules.getWidth() + 2 * QUIET;
        StringBuilder svg = new StringBuilder(8 * 1024)
                .append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
                .append(side)
                .append(' ')
                .append(side)
                .append("\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h")
                .append(side)
                .append('v')
                .append(side)
                .append("H0z\"/><path d=\"");
        for (int y = 0; y < modules.getHeight(); y++) {
            row(svg, modules, y);
        }
        return svg.append("\"/></svg>").toString();
    }

    /** Each run of dark modules is one rectangle. */
    private static void row(StringBuilder svg, ByteMatrix modules, int y) {
        int x = 0;
        while (x < modules.getWidth()) {
            int start = x;
            while (x < modules.getWidth() && modules.get(x, y) == 1) {
                x++;
            }
            if (x > start) {
                svg.append('M').append(start + QUIET).append(' ').append(y + QUIET);
                svg.append('h')
                        .append(x - start)
                        .append("v1h")
                        .append(start - x)
                        .append('z');
            }
            x++;
        }
    }

    private static ByteMatrix modules(String payload) {
        try {
            return Encoder.encode(payload, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("payload of " + payload.length() + " characters fits in no QR code", e);
        }
    }
}
