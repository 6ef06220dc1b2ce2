// SPDX-License-Identifier: Apache-2.0
/** Telling by their details whether pictures show the same. */
@NullMarked
package org.slipway.file.internal.likeness;

import org.jspecify.annotations.NullMarked;
