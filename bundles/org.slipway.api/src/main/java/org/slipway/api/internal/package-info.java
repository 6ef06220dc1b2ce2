// SPDX-License-Identifier: Apache-2.0
/** Argument checks of the records in this bundle. */
@NullMarked
package org.slipway.api.internal;

import org.jspecify.annotations.NullMarked;
