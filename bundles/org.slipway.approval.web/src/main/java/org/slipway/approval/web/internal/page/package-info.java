// SPDX-License-Identifier: Apache-2.0
/** What the templates of the approval screen show. */
@NullMarked
package org.slipway.approval.web.internal.page;

import org.jspecify.annotations.NullMarked;
