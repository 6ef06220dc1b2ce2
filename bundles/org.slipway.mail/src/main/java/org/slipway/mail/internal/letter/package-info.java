// SPDX-License-Identifier: Apache-2.0
/** What the mails say. */
@NullMarked
package org.slipway.mail.internal.letter;

import org.jspecify.annotations.NullMarked;
