// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.files.internal;

/** Something that has a column. */
interface ColumnField {

    /** How a configuration calls it. */
    String key();
}
