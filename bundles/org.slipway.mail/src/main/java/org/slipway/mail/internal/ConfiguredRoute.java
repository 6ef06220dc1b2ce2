// SPDX-License-Identifier: Apache-2.0
package org.slipway.mail.internal;

import java.time.Duration;
import org.slipway.mail.internal.route.MailMessage;
import org.slipway.mail.internal.route.MailRoute;

/**
 * The way that mails go.
 *
 * @param longest that one conversation can take
 */
record ConfiguredRoute(MailRoute route, MailMessage message, Duration longest) {}
