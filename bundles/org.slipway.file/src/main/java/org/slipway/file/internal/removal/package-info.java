// SPDX-License-Identifier: Apache-2.0
/** Files that nobody needs any more: those of withdrawn slips. */
@NullMarked
package org.slipway.file.internal.removal;

import org.jspecify.annotations.NullMarked;
