// SPDX-License-Identifier: Apache-2.0
/** Master key file, derived keys, and seals for values that browsers carry. */
@NullMarked
package org.slipway.keyring.internal;

import org.jspecify.annotations.NullMarked;
