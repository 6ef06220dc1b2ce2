// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.approval;

import org.joda.money.Money;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.slip.Slip;

/**
 * Everything that the approver sees of one slip.
 *
 * @param invoice live from the host
 * @param otherPending sum of the other slips of this invoice that wait for staff or for the host
 */
public record SlipReview(Slip slip, Supplier supplier, Invoice invoice, Money otherPending, FileReview file) {}
