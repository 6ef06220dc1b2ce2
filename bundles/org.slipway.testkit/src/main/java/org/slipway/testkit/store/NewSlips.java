// SPDX-License-Identifier: Apache-2.0
package org.slipway.testkit.store;

import java.time.LocalDate;
import java.util.List;
import org.slipway.api.file.Content;
import org.slipway.api.file.Scan;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipOrigin;
import org.slipway.api.slip.SlipStep;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.spi.store.NewSlip;
import org.slipway.spi.store.SlipAllowance;
import org.slipway.spi.store.SlipAllowance.Share;
import org.slipway.spi.store.StepTaken;
import org.slipway.spi.store.Submission;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkKind;
import org.slipway.testkit.Bytes;

/** Slips ready to be stored, with one order of their own. */
public final class NewSlips {

    /** Of the work that is ordered with every one. */
    public static final WorkKind ORDER = new WorkKind("order");

    /** What lets all slips in that tests store. */
    public static final SlipAllowance MANY = new SlipAllowance(
            LocalDate.EPOCH, true, 100_000, new Share(100_000, 1L << 40), new Share(100_000, 1L << 40));

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
        return of(slip, submission, new NewSlip.File(content, Scan.NOT_SCANNED));
    }

    /** Whose file a scanner is to look at. */
    public static NewSlip awaitingScan(Slip slip) {
        Submission submission = new Submission(key(slip.code().value()), FINGERPRINT);
        Content content = Bytes.many(slip.attachment().bytes());
        return of(slip, submission, new NewSlip.File(content, Scan.WAITING));
    }

    private static NewSlip of(Slip slip, Submission submission, NewSlip.File file) {
        SlipOrigin origin = slip.origin();
        StepTaken taken = origin.enteredBy()
                .map(name -> new StepTaken(SlipStep.ENTER, name, origin.submitted()))
                .orElseGet(() -> new StepTaken(SlipStep.SUBMIT, "link:AAAAAAAAAAAAAAAAAAAAAA", origin.submitted()));
        return new NewSlip(submission, slip, taken, file, List.of(Work.of(ORDER, slip.ref())));
    }

    /** A key of the right form that begins with a name. */
    public static SubmissionKey key(String name) {
        return new SubmissionKey(name + "_".repeat(Math.max(0, 22 - name.length())));
    }
}
