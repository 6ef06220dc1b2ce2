// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.file;

/**
 * The pictures made of an attachment.
 *
 * @param pages how many there are, numbered from 1; 0 unless {@code READY}
 */
public record Preview(PreviewState state, int pages) {}
