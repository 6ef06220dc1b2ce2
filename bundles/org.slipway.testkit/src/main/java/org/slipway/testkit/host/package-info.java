// SPDX-License-Identifier: Apache-2.0
/** A host in memory, and the contract that every host adapter proves itself by. */
@NullMarked
package org.slipway.testkit.host;

import org.jspecify.annotations.NullMarked;
