// SPDX-License-Identifier: Apache-2.0
/** Fakes, builders and contract tests for tests, never installed. */
@NullMarked
package org.slipway.testkit;

import org.jspecify.annotations.NullMarked;
