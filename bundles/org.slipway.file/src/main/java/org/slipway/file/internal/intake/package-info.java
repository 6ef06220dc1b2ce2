// SPDX-License-Identifier: Apache-2.0
/** What is asked of a file before it is taken. */
@NullMarked
package org.slipway.file.internal.intake;

import org.jspecify.annotations.NullMarked;
