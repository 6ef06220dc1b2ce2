// SPDX-License-Identifier: Apache-2.0
/** Acknowledgements of submission. */
@NullMarked
package org.slipway.letter.internal.acknowledgement;

import org.jspecify.annotations.NullMarked;
