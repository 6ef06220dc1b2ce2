// SPDX-License-Identifier: Apache-2.0
/** Slips, methods, links, audit and outboxes in a database, with its migrations. */
@NullMarked
package org.slipway.store.jpa.internal;

import org.jspecify.annotations.NullMarked;
