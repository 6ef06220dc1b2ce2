// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import org.joda.money.Money;

/**
 * What is known of an invoice that a slip pays.
 *
 * @param seen read before {@code outstanding}
 * @param outstanding the host's balance, read live
 */
public record Balance(Reserved seen, Money outstanding) {}
