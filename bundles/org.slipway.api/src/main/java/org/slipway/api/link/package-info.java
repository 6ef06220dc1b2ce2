// SPDX-License-Identifier: Apache-2.0
/** Portal links: who holds one may see and pay one invoice. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.api.link;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
