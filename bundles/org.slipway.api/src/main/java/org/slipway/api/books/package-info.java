// SPDX-License-Identifier: Apache-2.0
/** How a supplier that has no accounting platform of its own keeps its books in the embedded one. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.api.books;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
