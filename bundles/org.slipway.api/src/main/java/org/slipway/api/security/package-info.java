// SPDX-License-Identifier: Apache-2.0
/** Signed values that browsers carry for us. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.api.security;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
