// SPDX-License-Identifier: Apache-2.0
/** How suppliers set their own part of the portal up. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.api.supplier;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
