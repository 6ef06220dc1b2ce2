// SPDX-License-Identifier: Apache-2.0
/** What lists cost when there are many slips, beside what they cost when there are few. */
@NullMarked
package org.slipway.benchmarks.lists;

import org.jspecify.annotations.NullMarked;
