// SPDX-License-Identifier: Apache-2.0
/** Payment methods of a supplier, payment options of a country. */
@NullMarked
package org.slipway.method.internal;

import org.jspecify.annotations.NullMarked;
