// SPDX-License-Identifier: Apache-2.0
/** The outbox: work claimed under leases. */
@NullMarked
package org.slipway.store.jpa.internal.outbox;

import org.jspecify.annotations.NullMarked;
