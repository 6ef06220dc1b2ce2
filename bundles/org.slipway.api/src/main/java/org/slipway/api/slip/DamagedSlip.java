// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

/**
 * A slip of which something that is kept is impossible, so that nothing can be said of it but that it is there.
 *
 * @param code as it is kept
 * @param incident the code under which the log tells the cause
 * @param open whether it may wait for the supplier or for the host: false only where that much can be read, and is over
 */
public record DamagedSlip(String code, String incident, boolean open) {}
