// SPDX-License-Identifier: Apache-2.0
/** Embedded reference ledger, the default host. */
@NullMarked
@Header(name = "Meta-Persistence", value = "META-INF/persistence.xml")
package org.slipway.host.ledger.internal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Header;
