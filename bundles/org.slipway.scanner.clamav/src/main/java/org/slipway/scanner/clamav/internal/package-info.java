// SPDX-License-Identifier: Apache-2.0
/** Talks to clamd, the daemon of ClamAV. */
@NullMarked
package org.slipway.scanner.clamav.internal;

import org.jspecify.annotations.NullMarked;
