// SPDX-License-Identifier: Apache-2.0
/** What suppliers have set up for themselves. */
@NullMarked
package org.slipway.store.jpa.internal.supplier;

import org.jspecify.annotations.NullMarked;
