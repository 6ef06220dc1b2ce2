// SPDX-License-Identifier: Apache-2.0
/** What adapters must answer: host ledger, store, files, keys. */
@NullMarked
package org.slipway.spi;

import org.jspecify.annotations.NullMarked;
