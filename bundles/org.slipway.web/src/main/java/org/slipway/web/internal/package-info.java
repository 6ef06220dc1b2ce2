// SPDX-License-Identifier: Apache-2.0
/** Web kit that both screens share: security headers, error page, form guard, messages, formats. */
@NullMarked
package org.slipway.web.internal;

import org.jspecify.annotations.NullMarked;
