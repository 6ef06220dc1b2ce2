// SPDX-License-Identifier: Apache-2.0
/** Files as rows of chunks. */
@NullMarked
package org.slipway.store.jpa.internal.file;

import org.jspecify.annotations.NullMarked;
