// SPDX-License-Identifier: Apache-2.0
/** The schema: migrated before any store answers. */
@NullMarked
package org.slipway.store.jpa.internal.schema;

import org.jspecify.annotations.NullMarked;
