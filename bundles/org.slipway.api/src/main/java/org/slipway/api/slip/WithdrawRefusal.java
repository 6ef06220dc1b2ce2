// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.slip;

/** Why a slip was not withdrawn. */
public enum WithdrawRefusal {
    /** The visit's invoice has no such slip. */
    NOT_FOUND,
    /** Staff has decided on it already. */
    DECIDED
}
