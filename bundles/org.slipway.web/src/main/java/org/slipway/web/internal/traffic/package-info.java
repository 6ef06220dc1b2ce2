// SPDX-License-Identifier: Apache-2.0
/** The way of a request to its page: its body is received and its turn awaited while no thread is held; what is too much is sent away. */
@NullMarked
package org.slipway.web.internal.traffic;

import org.jspecify.annotations.NullMarked;
