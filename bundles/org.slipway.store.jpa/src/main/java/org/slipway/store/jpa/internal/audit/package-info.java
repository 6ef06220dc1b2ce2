// SPDX-License-Identifier: Apache-2.0
/** The audit trail: rows chained by HMAC. */
@NullMarked
package org.slipway.store.jpa.internal.audit;

import org.jspecify.annotations.NullMarked;
