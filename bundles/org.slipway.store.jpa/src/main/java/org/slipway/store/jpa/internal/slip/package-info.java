// SPDX-License-Identifier: Apache-2.0
/** Payment slips and what is reserved on invoices. */
@NullMarked
package org.slipway.store.jpa.internal.slip;

import org.jspecify.annotations.NullMarked;
