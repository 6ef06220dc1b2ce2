// SPDX-License-Identifier: Apache-2.0
/** Portal links. */
@NullMarked
package org.slipway.store.jpa.internal.link;

import org.jspecify.annotations.NullMarked;
