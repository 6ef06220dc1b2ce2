// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.security.SecureRandom;
import java.time.Clock;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.method.PaymentMethods;
import org.slipway.api.portal.InvoicePortal;
import org.slipway.api.slip.SlipSubmission;
import org.slipway.spi.file.AttachmentIntake;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.SlipCommands;
import org.slipway.testkit.store.Slips;

/** How customers submit, without a container, and as often as they like. */
public record ProcessSubmission(HostLedger host, InvoicePortal invoices, PaymentMethods methods, Slips slips) {

    private static final int DAYS = 365;
    private static final int MANY = 100_000_000;

    /** Takes forms, and stores what passes. */
    public SlipSubmission submission(AttachmentIntake intake, SlipCommands commands) {
        DailyShares.Share much = new DailyShares.Share(MANY, MANY);
        return new CheckedSubmission(
                new SubmissionSources(host, invoices, supplier -> SupplierProfile.PLAIN, methods, slips, intake),
                commands,
                () -> new Acceptance(Clock.systemUTC(), DAYS, MANY, new DailyShares(much, much)),
                new CodeGenerator(new SecureRandom()));
    }
}
