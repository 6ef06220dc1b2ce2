// SPDX-License-Identifier: Apache-2.0
/** What adapters share: a supplier from its configuration, one deadline, one bounded question, a secret of a file, new invoices noticed. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.host.adapter;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
