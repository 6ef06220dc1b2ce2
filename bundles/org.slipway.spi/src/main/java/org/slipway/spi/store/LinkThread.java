// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import org.slipway.api.InvoiceRef;
import org.slipway.api.link.LinkPurpose;

/** The mails to one recipient about one invoice, whose links are for the same purpose: they all carry the same link. */
public record LinkThread(InvoiceRef invoice, String recipient, LinkPurpose purpose) {}
