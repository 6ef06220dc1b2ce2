// SPDX-License-Identifier: Apache-2.0
/** Payment options that a country or a host adds. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.spi.method;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
