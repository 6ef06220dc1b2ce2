// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.odoo.internal;

import org.slipway.api.invoice.Supplier;

/**
 * A company of Odoo, and the supplier that it is here.
 *
 * @param id Odoo's
 */
record Company(int id, Supplier supplier) {}
