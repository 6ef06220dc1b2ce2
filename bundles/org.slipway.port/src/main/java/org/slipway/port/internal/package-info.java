// SPDX-License-Identifier: Apache-2.0
/** Opens the port of the distribution, and closes it. */
@NullMarked
package org.slipway.port.internal;

import org.jspecify.annotations.NullMarked;
