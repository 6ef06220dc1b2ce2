// SPDX-License-Identifier: Apache-2.0
package org.slipway.api.link;

/** What a link is good for. A link of one purpose does nothing where another is asked for. */
public enum LinkPurpose {
    /** Look at one invoice, and pay it. */
    VIEW_AND_PAY
}
