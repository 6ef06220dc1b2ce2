// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import org.slipway.web.ClientAddress;
import org.slipway.web.ClientLimits;

/** How much clients may ask, and how they are told apart. */
record FrontLimits(ClientLimits limits, ClientAddress clients) {}
