// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.Optional;
import org.slipway.web.Texts;

/**
 * One message with one way on, for people who are not signed in or whose request could not be done.
 *
 * @param frame with the ways to everything else; empty for who is not signed in
 */
public record NoticePage(
        Texts texts, Optional<Frame> frame, String heading, String explanation, String linkLabel, String link) {}
