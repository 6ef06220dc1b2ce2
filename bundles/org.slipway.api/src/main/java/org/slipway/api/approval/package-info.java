// SPDX-License-Identifier: Apache-2.0
/** Decisions of supplier staff on payment slips. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.api.approval;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
