// SPDX-License-Identifier: Apache-2.0
/** Receipts on their way into the host's ledger: what people see of them and decide, and both ledgers compared. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.api.posting;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
