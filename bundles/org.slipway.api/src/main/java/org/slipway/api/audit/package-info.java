// SPDX-License-Identifier: Apache-2.0
/** What the audit trail tells. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.api.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
