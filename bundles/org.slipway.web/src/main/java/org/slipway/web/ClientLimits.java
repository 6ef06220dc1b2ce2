// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

/**
 * How much one client may ask in ten minutes, each 1 to 100000.
 *
 * @param wrongLinks wrong portal links from one address
 * @param openings times that one portal link is opened
 * @param forms forms sent, and acknowledgements asked for, by the holder of one portal link
 */
public record ClientLimits(int wrongLinks, int openings, int forms) {}
