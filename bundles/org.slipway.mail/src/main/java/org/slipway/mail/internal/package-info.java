// SPDX-License-Identifier: Apache-2.0
/** How mails are sent: to the configured mail server, or into a folder. */
@NullMarked
package org.slipway.mail.internal;

import org.jspecify.annotations.NullMarked;
