// SPDX-License-Identifier: Apache-2.0
/** Calls to the accounting platform, bounded in time and number. */
@NullMarked
package org.slipway.host.internal;

import org.jspecify.annotations.NullMarked;
