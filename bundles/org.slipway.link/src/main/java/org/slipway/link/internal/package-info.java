// SPDX-License-Identifier: Apache-2.0
/** Portal links: made, opened, renewed, revoked. */
@NullMarked
package org.slipway.link.internal;

import org.jspecify.annotations.NullMarked;
