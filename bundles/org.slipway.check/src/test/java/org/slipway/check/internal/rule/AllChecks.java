// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.rule;

import java.util.List;
import org.slipway.spi.check.SlipCheck;

/** Every check that comes with Slipway. */
public final class AllChecks {

    public static final List<SlipCheck> CHECKS = List.of(
            new AmountCheck(),
            new BankingDayCheck(),
            new CompanyCheck(),
            new NewAccountCheck(),
            new ReferenceFormCheck(),
            new SameFileCheck(),
            new SamePixelsCheck(),
            new SameReferenceCheck(),
            new ScanCheck(),
            new SimilarPictureCheck(),
            new TransactionDateCheck(),
            new TransferLimitCheck(),
            new VelocityCheck());

    private AllChecks() {}
}
