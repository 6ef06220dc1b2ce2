// SPDX-License-Identifier: Apache-2.0
/** The audit trail: who did what, chained by hashes. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.spi.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
