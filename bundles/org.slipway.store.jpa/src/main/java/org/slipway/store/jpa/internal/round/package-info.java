// SPDX-License-Identifier: Apache-2.0
/** The rounds in which trails are verified and the data is compared with them. */
@NullMarked
package org.slipway.store.jpa.internal.round;

import org.jspecify.annotations.NullMarked;
