// SPDX-License-Identifier: Apache-2.0
/** The rules that a payment slip is judged by. */
@NullMarked
package org.slipway.slip.internal.rule;

import org.jspecify.annotations.NullMarked;
