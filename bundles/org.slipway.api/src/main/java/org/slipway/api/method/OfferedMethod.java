// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.method;

import java.util.Optional;

/** A payment method as customers are offered it, with its QR Ph code if it has one. */
public record OfferedMethod(PaymentMethod method, Optional<QrPh> qrCode) {}
