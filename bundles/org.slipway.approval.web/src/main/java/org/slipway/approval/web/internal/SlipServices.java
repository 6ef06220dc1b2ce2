// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import org.slipway.api.approval.Approvals;
import org.slipway.api.approval.OwnDecisions;
import org.slipway.api.approval.SlipAttention;
import org.slipway.api.approval.SlipQueue;
import org.slipway.api.approval.SlipRelations;

/** What the page of a slip asks. */
record SlipServices(
        Approvals approvals, SlipAttention attention, SlipRelations relations, SlipQueue queue, OwnDecisions own) {}
