// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.file;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.api.SupplierId;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipRef;

/**
 * Names a file: the slip it belongs to, and which of its files it is.
 *
 * @param batch 0 for the attachment, and counted from 1 each time previews are stored
 * @param page 0 for the attachment
 */
public record FileKey(SlipRef slip, int batch, int page) {

    private static final Pattern ID = Pattern.compile("(\\S{1,64}) (\\S{10}) (\\d{1,9}) (\\d{1,4})");

    /** The attachment. */
    public static FileKey original(SlipRef slip) {
        return new FileKey(slip, 0, 0);
    }

    /** Empty if it is no id of ours. */
    static Optional<FileKey> parse(String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches()) {
            return Optional.empty();
        }
        SupplierId supplier = new SupplierId(parts.group(1));
        return SlipCode.parse(parts.group(2))
                .map(code -> new FileKey(
                        new SlipRef(supplier, code),
                        Integer.parseInt(parts.group(3)),
                        Integer.parseInt(parts.group(4))));
    }

    String id() {
        return slip.supplier() + " " + slip.code() + " " + batch + " " + page;
    }
}
