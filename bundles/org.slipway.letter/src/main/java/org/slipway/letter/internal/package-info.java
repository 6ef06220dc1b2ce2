// SPDX-License-Identifier: Apache-2.0
/** What is said to customers: mails and the acknowledgement. */
@NullMarked
package org.slipway.letter.internal;

import org.jspecify.annotations.NullMarked;
