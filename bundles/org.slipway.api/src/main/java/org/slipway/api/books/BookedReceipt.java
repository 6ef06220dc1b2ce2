// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.books;

import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;

/**
 * A receipt in the books.
 *
 * @param account code of the receiving account that the money arrived on
 */
public record BookedReceipt(String number, Money amount, LocalDate paidOn, String account, Instant posted) {}
