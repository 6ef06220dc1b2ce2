// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** All files that pages refer to, by address. */
public final class AssetFiles {

    static final String ROOT = "/slipway/assets/";

    private final Map<String, String> urls = new HashMap<>();
    private final Map<String, AssetFile> files = new HashMap<>();

    private AssetFiles() {}

    /** Reads them from the bundle. */
    public static AssetFiles read() {
        AssetFiles assets = new AssetFiles();
        assets.add("slipway.css", "text/css;charset=utf-8");
        assets.add("staff.css", "text/css;charset=utf-8");
        assets.add("mark.svg", "image/svg+xml");
        assets.add("pay.js", "text/javascript;charset=utf-8");
        assets.add("keys.js", "text/javascript;charset=utf-8");
        assets.add("queue.js", "text/javascript;charset=utf-8");
        assets.add("upload.js", "text/javascript;charset=utf-8");
        return assets;
    }

    /** The address of the file of this name. */
    public String url(String name) {
        String url = urls.get(name);
        if (url == null) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return url;
    }

    /** The file at an address. */
    public Optional<AssetFile> at(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private void add(String name, String mediaType) {
        AssetFile file = AssetFile.read(name, mediaType);
        int dot = name.lastIndexOf('.');
        String url = ROOT + name.substring(0, dot) + "." + file.digest() + name.substring(dot);
        urls.put(name, url);
        files.put(url, file);
    }
}
