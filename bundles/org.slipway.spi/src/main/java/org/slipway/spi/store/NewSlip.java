// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import java.util.List;
import java.util.Optional;
import org.slipway.api.file.Content;
import org.slipway.api.file.FileRemark;
import org.slipway.api.file.Scan;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipStatus;
import org.slipway.api.slip.SlipStep;
import org.slipway.spi.work.Work;

/**
 * A slip to be stored.
 *
 * @param slip pending, of version 0
 * @param taken its first step
 * @param file its attachment
 * @param orders work of the same transaction, beside that of whoever listens to {@link SlipNews}
 */
public record NewSlip(Submission submission, Slip slip, StepTaken taken, File file, List<Work> orders) {

    public NewSlip {
        orders = List.copyOf(orders);
        if (!taken.step().begins() || slip.status() != SlipStatus.PENDING) {
            throw new IllegalArgumentException("a new slip is submitted or entered, and pending");
        }
        Optional<String> enteredBy = taken.step() == SlipStep.ENTER ? Optional.of(taken.by()) : Optional.empty();
        if (!slip.origin().enteredBy().equals(enteredBy)) {
            throw new IllegalArgumentException("a slip that is entered says by whom, and no other does");
        }
    }

    /**
     * An attachment that arrives.
     *
     * @param content as many bytes as the slip's attachment says
     * @param scan waiting if a scanner is to look at it, otherwise not scanned
     * @param remarks what is to be known of it, at most one of a kind
     */
    public record File(Content content, Scan scan, List<FileRemark> remarks) {

        public File {
            remarks = List.copyOf(remarks);
        }

        /** Without any remark. */
        public File(Content content, Scan scan) {
            this(content, scan, List.of());
        }
    }
}
