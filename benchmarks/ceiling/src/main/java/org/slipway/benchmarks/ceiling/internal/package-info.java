// SPDX-License-Identifier: Apache-2.0
/** The ceiling that pages are measured against. */
@NullMarked
package org.slipway.benchmarks.ceiling.internal;

import org.jspecify.annotations.NullMarked;
