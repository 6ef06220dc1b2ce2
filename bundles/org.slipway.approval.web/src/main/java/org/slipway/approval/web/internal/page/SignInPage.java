// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import org.slipway.web.Texts;

/**
 * The sign-in form.
 *
 * @param problem what went wrong; empty if nothing
 * @param name as typed
 * @param target the page that was asked for
 */
public record SignInPage(Texts texts, String problem, String name, String target, String formToken) {}
