// SPDX-License-Identifier: Apache-2.0
/** Work that is done after the transaction that asked for it, at least once. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.spi.work;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
