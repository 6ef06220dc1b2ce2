// SPDX-License-Identifier: Apache-2.0
/** What staff keeps for itself, and tells each other. */
@NullMarked
package org.slipway.store.jpa.internal.staff;

import org.jspecify.annotations.NullMarked;
