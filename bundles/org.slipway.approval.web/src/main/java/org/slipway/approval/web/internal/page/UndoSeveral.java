// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

import java.util.List;

/**
 * The form that takes several decisions back.
 *
 * @param seconds after which it goes, of those that the styles know
 * @param kept what leads back to the list
 * @param decided the slips with their versions, as the form sends them
 */
public record UndoSeveral(int seconds, List<QueueListPage.Kept> kept, List<String> decided) {}
