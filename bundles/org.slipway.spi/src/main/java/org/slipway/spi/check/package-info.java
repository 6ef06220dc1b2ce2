// SPDX-License-Identifier: Apache-2.0
/** Checks of payment slips: what hosts and bundles add to them. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.spi.check;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
