// SPDX-License-Identifier: Apache-2.0
/** The customer's servlets and pages. */
@NullMarked
package org.slipway.portal.web.internal;

import org.jspecify.annotations.NullMarked;
