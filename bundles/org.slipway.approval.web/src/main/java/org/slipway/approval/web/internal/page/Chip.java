// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal.page;

/**
 * A state in a word.
 *
 * @param style class of the stylesheet
 */
public record Chip(String style, String label) {}
