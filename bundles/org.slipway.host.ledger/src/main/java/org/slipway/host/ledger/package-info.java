// SPDX-License-Identifier: Apache-2.0
/** How suppliers and invoices get into the reference ledger. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.host.ledger;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
