// SPDX-License-Identifier: Apache-2.0
/** Hostile and odd uploads, made here, each with the answer that it gets. */
@NullMarked
package org.slipway.file.internal.corpus;

import org.jspecify.annotations.NullMarked;
