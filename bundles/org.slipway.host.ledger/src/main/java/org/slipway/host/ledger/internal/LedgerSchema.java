// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.internal;

/** A service that is there as long as the ledger's database has the schema that the ledger needs. */
final class LedgerSchema {}
