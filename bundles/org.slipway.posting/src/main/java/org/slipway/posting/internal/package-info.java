// SPDX-License-Identifier: Apache-2.0
/** Posting worker: approved slip to the host ledger, once. */
@NullMarked
package org.slipway.posting.internal;

import org.jspecify.annotations.NullMarked;
