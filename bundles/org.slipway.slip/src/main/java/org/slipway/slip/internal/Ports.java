// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import org.slipway.api.method.PaymentMethods;
import org.slipway.slip.internal.scan.Scanning;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.SlipStore;

/** What a submission asks of others. */
record Ports(HostLedger ledger, PaymentMethods methods, SlipStore slips, Scanning scanning) {}
