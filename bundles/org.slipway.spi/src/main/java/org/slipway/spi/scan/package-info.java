// SPDX-License-Identifier: Apache-2.0
/** Asking a virus scanner about attachments. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.spi.scan;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
