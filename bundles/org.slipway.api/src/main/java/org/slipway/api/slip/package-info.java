// SPDX-License-Identifier: Apache-2.0
/** Payment slips: their submission by customers and their life-cycle. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.api.slip;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
