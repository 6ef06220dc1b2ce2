// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

/** The kinds of receiving account or wallet. */
public enum MethodKind {
    BANK_TRANSFER,
    INSTAPAY,
    PESONET,
    GCASH,
    MAYA,
    CHEQUE,
    CASH_DEPOSIT
}
