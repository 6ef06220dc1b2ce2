// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests.kit;

import java.util.Arrays;

/** A file to be sent with a form. */
public final class Upload {

    final String field;
    final String name;
    final String type;
    final byte[] bytes;

    private Upload(String name, String type, byte[] bytes) {
        this.field = "attachment";
        this.name = name;
        this.type = type;
        this.bytes = bytes;
    }

    /** A picture of a deposit slip. */
    public static Upload slip() {
        return new Upload("slip.png", "image/png", Pictures.png());
    }

    /** A picture of a deposit slip with something appended to it. */
    public static Upload slipWith(byte[] appended) {
        byte[] slip = Pictures.jpeg();
        byte[] both = Arrays.copyOf(slip, slip.length + appended.length);
        System.arraycopy(appended, 0, both, slip.length, appended.length);
        return new Upload("slip.jpg", "image/jpeg", both);
    }

    /** Any file. */
    public static Upload of(String name, String type, byte[] bytes) {
        return new Upload(name, type, bytes);
    }

    /** Something that claims to be a picture. */
    public static Upload text() {
        return new Upload(
                "slip.png", "image/png", "no picture at all".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }

    /** What a browser sends when no file was chosen. */
    public static Upload none() {
        return new Upload("", "application/octet-stream", new byte[0]);
    }
}
