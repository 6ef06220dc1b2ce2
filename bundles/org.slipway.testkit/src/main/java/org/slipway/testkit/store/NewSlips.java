// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.util.List;
import org.slipway.api.slip.Content;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.spi.audit.AuditAction;
import org.slipway.spi.audit.AuditEntry;
import org.slipway.spi.outbox.MailKind;
import org.slipway.spi.outbox.Work;
import org.slipway.spi.store.NewSlip;
import org.slipway.spi.store.Submission;
import org.slipway.testkit.Bytes;

/** Slips ready to be stored: with a mail and a preview to be made. */
public final class NewSlips {

    private static final String FINGERPRINT = "ab".repeat(32);

    private NewSlips() {}

    /** Under a key made of its code. */
    public static NewSlip of(Slip slip) {
        return of(slip, new Submission(key(slip.code().value()), FINGERPRINT));
    }

    public static NewSlip of(Slip slip, Submission submission) {
        return of(slip, submission, Bytes.many(slip.attachment().bytes()));
    }

    public static NewSlip of(Slip slip, Submission submission, Content content) {
        AuditEntry audit = new AuditEntry(
                slip.ref().supplier(),
                AuditAction.SLIP_SUBMITTED,
                "link:AAAAAAAAAAAAAAAAAAAAAA",
                slip.code().value(),
                slip.origin().submitted());
        Work mail =
                new Work.SlipMail(slip.ref(), MailKind.SUBMITTED, slip.origin().recipient());
        return new NewSlip(submission, slip, content, audit, List.of(new Work.MakePreview(slip.ref()), mail));
    }

    /** A key of the right form that begins with a name. */
    public static SubmissionKey key(String name) {
        return new SubmissionKey(name + "_".repeat(Math.max(0, 22 - name.length())));
    }
}
