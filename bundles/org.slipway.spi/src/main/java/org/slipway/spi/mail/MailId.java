// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.mail;

/**
 * What tells a mail from every other, and stays the same when it is sent again.
 *
 * @param row number of the work that has it sent
 * @param subject what it is about; two sites that share a sender's domain may have the same row
 */
public record MailId(long row, String subject) {}
