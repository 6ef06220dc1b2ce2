// SPDX-License-Identifier: Apache-2.0
/** Invoice, acknowledgement and decision mails from an outbox. */
@NullMarked
package org.slipway.mail.internal;

import org.jspecify.annotations.NullMarked;
