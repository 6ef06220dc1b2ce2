// SPDX-License-Identifier: Apache-2.0
package org.slipway.supplier.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells the type of a logo by its first bytes. SVG is none of them: it can hold scripts. */
final class LogoType {

    private LogoType() {}

    static String of(byte[] bytes) {
        return read(bytes)
                .orElseThrow(() -> new IllegalArgumentException("slipway.supplier: logo is no PNG, JPEG or WebP file"));
    }

    /** Empty if it is none of them. */
    static Optional<String> read(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 12), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of("image/png");
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("image/jpeg");
        }
        if (head.startsWith("RIFF") && head.endsWith("WEBP")) {
            return Optional.of("image/webp");
        }
        return Optional.empty();
    }
}
