// SPDX-License-Identifier: Apache-2.0
/** Approval service: queue, checks, decisions. */
@NullMarked
package org.slipway.approval.internal;

import org.jspecify.annotations.NullMarked;
