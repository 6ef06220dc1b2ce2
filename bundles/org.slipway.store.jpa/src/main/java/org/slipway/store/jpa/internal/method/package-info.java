// SPDX-License-Identifier: Apache-2.0
/** Payment methods. */
@NullMarked
package org.slipway.store.jpa.internal.method;

import org.jspecify.annotations.NullMarked;
