// SPDX-License-Identifier: Apache-2.0
/** What the customer's pages show: one record a page, everything in it ready to be written. */
@NullMarked
package org.slipway.portal.web.internal.view;

import org.jspecify.annotations.NullMarked;
