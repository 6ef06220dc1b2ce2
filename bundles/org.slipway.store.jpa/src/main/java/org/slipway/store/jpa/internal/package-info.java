// SPDX-License-Identifier: Apache-2.0
/** Slips, methods, links, audit and outboxes in a database, with its migrations. */
@NullMarked
@Header(name = "Meta-Persistence", value = "META-INF/persistence.xml")
package org.slipway.store.jpa.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Header;
