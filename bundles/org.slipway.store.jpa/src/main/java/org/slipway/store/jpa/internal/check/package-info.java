// SPDX-License-Identifier: Apache-2.0
/** What automatic checks said of slips, and what they compare them by. */
@NullMarked
package org.slipway.store.jpa.internal.check;

import org.jspecify.annotations.NullMarked;
