// SPDX-License-Identifier: Apache-2.0
/** How mails leave. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.spi.mail;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
