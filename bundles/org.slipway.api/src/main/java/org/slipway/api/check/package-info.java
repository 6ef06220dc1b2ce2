// SPDX-License-Identifier: Apache-2.0
/** What automatic checks say of payment slips. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.api.check;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
