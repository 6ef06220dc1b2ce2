// SPDX-License-Identifier: Apache-2.0
/** The audit trail as admins read, verify and export it. */
@NullMarked
package org.slipway.approval.internal.audit;

import org.jspecify.annotations.NullMarked;
