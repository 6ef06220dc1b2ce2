// SPDX-License-Identifier: Apache-2.0
/** What suppliers have chosen about their part of the portal. */
@NullMarked
package org.slipway.supplier.internal;

import org.jspecify.annotations.NullMarked;
