// SPDX-License-Identifier: Apache-2.0
/** A server for tests of servlets, shared with the tests of both screens. */
@NullMarked
package org.slipway.web.testing;

import org.jspecify.annotations.NullMarked;
