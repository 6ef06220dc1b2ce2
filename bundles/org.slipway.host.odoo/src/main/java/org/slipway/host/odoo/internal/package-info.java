// SPDX-License-Identifier: Apache-2.0
/** Odoo behind the port of hosts: invoices read live, receipts posted once, over JSON-RPC. */
@NullMarked
package org.slipway.host.odoo.internal;

import org.jspecify.annotations.NullMarked;
