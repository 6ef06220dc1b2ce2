// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

/**
 * A state in a word.
 *
 * @param style class of the stylesheet: its colour
 */
public record Chip(String label, String style) {}
