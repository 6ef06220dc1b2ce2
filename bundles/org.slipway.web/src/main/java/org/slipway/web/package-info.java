// SPDX-License-Identifier: Apache-2.0
/** Web kit that both screens share: pages, messages, formats, cookies, the form guard and the stylesheet. */
@Export
@Version("1.0.0")
@NullMarked
package org.slipway.web;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
