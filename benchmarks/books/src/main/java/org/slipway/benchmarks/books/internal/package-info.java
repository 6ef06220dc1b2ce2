// SPDX-License-Identifier: Apache-2.0
/** The books that the product is measured with. */
@NullMarked
package org.slipway.benchmarks.books.internal;

import org.jspecify.annotations.NullMarked;
