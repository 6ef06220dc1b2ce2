// SPDX-License-Identifier: Apache-2.0
/** Work that waits or is set aside, and what people decide on it. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.api.operation;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
