// SPDX-License-Identifier: Apache-2.0
package org.slipway.store.jpa.internal.schema;

/** A service that is there as long as the database has the schema that the stores need. */
public final class MigratedSchema {}
