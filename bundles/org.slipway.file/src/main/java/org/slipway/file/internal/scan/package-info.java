// SPDX-License-Identifier: Apache-2.0
/** Having attachments scanned for viruses, off the request. */
@NullMarked
package org.slipway.file.internal.scan;

import org.jspecify.annotations.NullMarked;
