// SPDX-License-Identifier: Apache-2.0
/** Pictures of attachments, made off the request. */
@NullMarked
package org.slipway.file.internal.preview;

import org.jspecify.annotations.NullMarked;
