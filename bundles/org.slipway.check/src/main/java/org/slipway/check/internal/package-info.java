// SPDX-License-Identifier: Apache-2.0
/** Having slips checked, off the request. */
@NullMarked
package org.slipway.check.internal;

import org.jspecify.annotations.NullMarked;
