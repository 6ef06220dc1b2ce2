// SPDX-License-Identifier: Apache-2.0
/** Embedded reference ledger, the default host. */
@NullMarked
package org.slipway.host.ledger.internal;

import org.jspecify.annotations.NullMarked;
