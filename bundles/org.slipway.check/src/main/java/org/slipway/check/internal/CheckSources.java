// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal;

import org.slipway.spi.file.PictureComparison;
import org.slipway.spi.store.CheckStore;
import org.slipway.spi.store.FindingStore;
import org.slipway.spi.store.MethodStore;
import org.slipway.spi.store.Reservations;
import org.slipway.spi.store.SlipQueries;

/** What facts are gathered from, beside the host. */
record CheckSources(SlipQueries slips, Reservations reservations, Files files, MethodStore methods, CheckStore checks) {

    /** What is known of files. */
    record Files(FindingStore findings, PictureComparison pictures) {}
}
