// SPDX-License-Identifier: Apache-2.0
/** Threads for work in the background. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.work;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
