// SPDX-License-Identifier: Apache-2.0
/** Acknowledgements of submission. */
@NullMarked
package org.slipway.slip.internal.acknowledgement;

import org.jspecify.annotations.NullMarked;
