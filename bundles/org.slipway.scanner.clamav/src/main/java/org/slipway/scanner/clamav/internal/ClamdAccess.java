// SPDX-License-Identifier: Apache-2.0
package org.slipway.scanner.clamav.internal;

import java.time.Duration;

/**
 * The daemon that is asked.
 *
 * @param connect longest wait for a connection
 * @param scan longest time for one file
 */
record ClamdAccess(ClamdAddress address, Duration connect, Duration scan) {}
