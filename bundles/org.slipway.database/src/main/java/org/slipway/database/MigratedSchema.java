// SPDX-License-Identifier: Apache-2.0
package org.slipway.database;

/** A service that is there as long as a database has the schema that a bundle needs; its property {@code schema} is the name. */
public final class MigratedSchema {}
