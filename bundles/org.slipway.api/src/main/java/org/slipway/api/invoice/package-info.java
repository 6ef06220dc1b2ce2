// SPDX-License-Identifier: Apache-2.0
/** Suppliers, customers and invoices as the host knows them, and the mails that announce invoices. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.api.invoice;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
