// SPDX-License-Identifier: Apache-2.0
/** What every bundle that keeps data in a database of its own shares: migrations, transactions, one SQL for Derby and PostgreSQL. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.database;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
