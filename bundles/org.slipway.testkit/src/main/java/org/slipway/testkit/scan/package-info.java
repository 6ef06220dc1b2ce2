// SPDX-License-Identifier: Apache-2.0
/** The contract that every virus scanner proves itself by. */
@NullMarked
package org.slipway.testkit.scan;

import org.jspecify.annotations.NullMarked;
