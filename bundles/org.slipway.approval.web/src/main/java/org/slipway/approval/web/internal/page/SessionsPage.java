// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

/**
 * One's own sessions.
 *
 * @param count how many there are, in words
 * @param colleagues the address of those of others; empty if it is not for this reader
 */
public record SessionsPage(Frame frame, String count, String colleagues) {}
