// SPDX-License-Identifier: Apache-2.0
/** Kill Bill behind the port of hosts: invoices read live, receipts posted once as external payments, over REST. */
@NullMarked
package org.slipway.host.killbill.internal;

import org.jspecify.annotations.NullMarked;
