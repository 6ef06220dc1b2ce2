// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import org.joda.money.Money;

/** How many slips there are in a currency, and what they amount to. */
public record SlipSum(long slips, Money amount) {}
