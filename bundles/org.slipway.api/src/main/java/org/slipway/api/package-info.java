// SPDX-License-Identifier: Apache-2.0
/** What callers may ask: values and use-case interfaces. */
@NullMarked
package org.slipway.api;

import org.jspecify.annotations.NullMarked;
