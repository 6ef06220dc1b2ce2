// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.file;

/** The types of file that a payment slip may be. */
public enum FileType {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    PDF("application/pdf", "pdf");

    private final String mediaType;
    private final String extension;

    FileType(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The IANA media type. */
    public String mediaType() {
        return mediaType;
    }

    /** The usual ending of file names, without the dot. */
    public String extension() {
        return extension;
    }
}
