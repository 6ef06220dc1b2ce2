// SPDX-License-Identifier: Apache-2.0
/** Load and ceiling measurements: what the product does, and in the same run what the machine could do at best. */
@NullMarked
package org.slipway.benchmarks;

import org.jspecify.annotations.NullMarked;
