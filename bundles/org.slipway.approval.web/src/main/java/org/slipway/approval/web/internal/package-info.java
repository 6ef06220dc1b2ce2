// SPDX-License-Identifier: Apache-2.0
/** The staff's servlets and pages. */
@NullMarked
package org.slipway.approval.web.internal;

import org.jspecify.annotations.NullMarked;
