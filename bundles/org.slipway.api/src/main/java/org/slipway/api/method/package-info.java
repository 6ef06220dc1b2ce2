// SPDX-License-Identifier: Apache-2.0
/** How a supplier is paid: payment methods and payment options. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.api.method;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
