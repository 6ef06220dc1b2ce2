// SPDX-License-Identifier: Apache-2.0
/** Keys that are not in the database. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.spi.key;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
