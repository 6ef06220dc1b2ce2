// SPDX-License-Identifier: Apache-2.0
/** The master key file, the keys derived from it, and seals made with them. */
@NullMarked
package org.slipway.keyring.internal;

import org.jspecify.annotations.NullMarked;
