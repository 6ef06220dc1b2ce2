// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import org.slipway.web.Texts;

/** One message with one way on, for people who are not signed in or whose request could not be done. */
public record NoticePage(Texts texts, String heading, String explanation, String linkLabel, String link) {}
