// SPDX-License-Identifier: Apache-2.0
/** Work that waits: lines that are worked off, and what people decide on them. */
@NullMarked
package org.slipway.work.internal;

import org.jspecify.annotations.NullMarked;
