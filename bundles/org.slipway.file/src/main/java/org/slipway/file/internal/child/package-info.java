// SPDX-License-Identifier: Apache-2.0
/** A child process of the same Java, in which strangers' bytes are handled: small, watched, and killed when it is late. */
@NullMarked
package org.slipway.file.internal.child;

import org.jspecify.annotations.NullMarked;
