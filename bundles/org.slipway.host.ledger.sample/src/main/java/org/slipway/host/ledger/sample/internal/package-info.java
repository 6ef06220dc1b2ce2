// SPDX-License-Identifier: Apache-2.0
/** Sample suppliers, customers and invoices, and links to try them. */
@NullMarked
package org.slipway.host.ledger.sample.internal;

import org.jspecify.annotations.NullMarked;
