// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import org.slipway.api.file.FileType;

/**
 * A file that the store keeps.
 *
 * @param id opaque
 */
public record StoredFile(String id, String fileName, FileType type, long bytes) {}
