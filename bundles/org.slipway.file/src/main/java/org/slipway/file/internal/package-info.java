// SPDX-License-Identifier: Apache-2.0
/** What becomes of an attachment: intake, pictures for staff, virus scans. */
@NullMarked
package org.slipway.file.internal;

import org.jspecify.annotations.NullMarked;
