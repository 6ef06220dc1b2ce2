// SPDX-License-Identifier: Apache-2.0
/** What the workers share that look at stored attachments. */
@NullMarked
package org.slipway.file.internal.stored;

import org.jspecify.annotations.NullMarked;
