// SPDX-License-Identifier: Apache-2.0
/** Work that waits, claimed under leases. */
@NullMarked
package org.slipway.store.jpa.internal.work;

import org.jspecify.annotations.NullMarked;
