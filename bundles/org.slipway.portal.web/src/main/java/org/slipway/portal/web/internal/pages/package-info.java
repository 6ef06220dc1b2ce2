// SPDX-License-Identifier: Apache-2.0
/** The templates of src/main/jte, as jte's compiler writes them at build time. */
@NullMarked
package org.slipway.portal.web.internal.pages;

import org.jspecify.annotations.NullMarked;
