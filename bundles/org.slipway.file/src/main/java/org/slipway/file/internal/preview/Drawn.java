// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.preview;

import java.util.List;

/**
 * What a file looks like.
 *
 * @param pages a JPEG file each, in their order
 * @param pixels SHA-256 of what was decoded, 64 lower-case hexadecimal digits; the same for files that look the same
 */
record Drawn(List<byte[]> pages, String pixels) {}
