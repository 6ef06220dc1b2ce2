// SPDX-License-Identifier: Apache-2.0
/** Values that every use case shares: identities, outcomes, and the sign that a part is out of reach. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.api;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
