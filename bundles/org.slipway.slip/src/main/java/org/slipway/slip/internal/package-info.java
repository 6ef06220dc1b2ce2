// SPDX-License-Identifier: Apache-2.0
/** Slip submission: rules, intake of the file, duplicates. */
@NullMarked
package org.slipway.slip.internal;

import org.jspecify.annotations.NullMarked;
