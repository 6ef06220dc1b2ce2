// SPDX-License-Identifier: Apache-2.0
/** The files that slips carry: what came, what was found out about it, and the pictures made of it. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.api.file;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
