// SPDX-License-Identifier: Apache-2.0
/** Invoice access: portal links, the live invoice, notifications. */
@NullMarked
package org.slipway.invoice.internal;

import org.jspecify.annotations.NullMarked;
