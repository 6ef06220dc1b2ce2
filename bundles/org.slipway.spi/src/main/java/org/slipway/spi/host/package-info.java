// SPDX-License-Identifier: Apache-2.0
/** What a host, the accounting platform, answers. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.spi.host;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
