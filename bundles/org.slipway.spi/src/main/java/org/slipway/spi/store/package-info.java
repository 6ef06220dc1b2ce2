// SPDX-License-Identifier: Apache-2.0
/** What a store keeps: slips, links, methods, files. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.spi.store;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
