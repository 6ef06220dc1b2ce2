// SPDX-License-Identifier: Apache-2.0
/** Comparisons with the host's ledger in their tables. */
@NullMarked
package org.slipway.store.jpa.internal.comparison;

import org.jspecify.annotations.NullMarked;
