// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import org.slipway.spi.store.FileStore;
import org.slipway.spi.store.FindingStore;
import org.slipway.spi.store.SlipQueries;

/** Where files, what was found in them, and whose they are is kept. */
public record PreviewStores(FileStore files, FindingStore findings, SlipQueries slips) {}
