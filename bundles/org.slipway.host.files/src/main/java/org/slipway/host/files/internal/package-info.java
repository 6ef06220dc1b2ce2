// SPDX-License-Identifier: Apache-2.0
/** A host that exports invoices and imports receipts as CSV files in a folder. */
@NullMarked
package org.slipway.host.files.internal;

import org.jspecify.annotations.NullMarked;
