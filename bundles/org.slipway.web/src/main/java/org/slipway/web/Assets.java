// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import org.slipway.web.internal.AssetFiles;

/** The files that pages refer to. Their addresses hold a digest of the content, so browsers keep them for good. */
public final class Assets {

    private static final AssetFiles FILES = AssetFiles.read();

    private Assets() {}

    /**
     * The address of a file.
     *
     * @param name as it is in the bundle: {@code slipway.css}, {@code pay.js}
     * @throws IllegalArgumentException if there is none of this name
     */
    public static String url(String name) {
        return FILES.url(name);
    }
}
