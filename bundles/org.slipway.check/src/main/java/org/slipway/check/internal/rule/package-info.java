// SPDX-License-Identifier: Apache-2.0
/** The checks that come with Slipway, a service each. */
@NullMarked
package org.slipway.check.internal.rule;

import org.jspecify.annotations.NullMarked;
