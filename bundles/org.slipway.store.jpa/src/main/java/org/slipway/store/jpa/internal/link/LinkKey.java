// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.link;

import java.io.Serializable;
import java.util.Objects;

/** Supplier and selector of a link. */
final class LinkKey implements Serializable {

    private static final long serialVersionUID = 1L;

    private String supplier = "";
    private String selector = "";

    LinkKey() {}

    @Override
    public boolean equals(Object other) {
        return other instanceof LinkKey key
                && Objects.equals(supplier, key.supplier)
                && Objects.equals(selector, key.selector);
    }

    @Override
    public int hashCode() {
        return Objects.hash(supplier, selector);
    }
}
