// SPDX-License-Identifier: Apache-2.0
/** The store in memory, and the contracts that it and every real store are proved by. */
@NullMarked
package org.slipway.testkit.store;

import org.jspecify.annotations.NullMarked;
