// SPDX-License-Identifier: Apache-2.0
/** How mails leave: by SMTP, or into a folder. */
@NullMarked
package org.slipway.mail.internal.route;

import org.jspecify.annotations.NullMarked;
