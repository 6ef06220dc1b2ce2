// SPDX-License-Identifier: Apache-2.0
/** How a configuration is read: within bounds, and the last good one stays in force. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.settings;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
