// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.api.InvoiceRef;
import org.slipway.api.PlainText;
import org.slipway.api.approval.EnterSlip;
import org.slipway.api.approval.Staff;
import org.slipway.api.file.Upload;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.portal.InvoicePortal;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipOrigin;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipStep;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.api.slip.SubmitSlip;
import org.slipway.spi.store.StepTaken;

/** A slip that is handed in, by a customer or by staff on the customer's behalf. */
interface HandedIn {

    InvoiceRef invoice();

    SubmissionKey key();

    SlipEntry entry();

    Upload attachment();

    /** The rejected slip that it is to stand for, if it may. */
    Optional<SlipCode> replaces();

    /** The invoice, read live; empty if there is none that may be seen. */
    Optional<InvoiceView> view(InvoicePortal portal);

    /** What is wrong with what only this sender says. */
    List<SlipRefusal> refusals();

    /** Where the slip comes from, standing for that one. */
    SlipOrigin origin(Invoice invoice, Instant now, Optional<SlipCode> replaced);

    /** The slip's first step. */
    StepTaken step(Instant now);

    /** Whether it counts against what strangers may send. */
    boolean counted();

    /** By the customer, through a portal link. */
    record ByCustomer(SubmitSlip request) implements HandedIn {

        @Override
        public InvoiceRef invoice() {
            return request.visit().invoice();
        }

        @Override
        public SubmissionKey key() {
            return request.key();
        }

        @Override
        public SlipEntry entry() {
            return request.entry();
        }

        @Override
        public Upload attachment() {
            return request.attachment();
        }

        @Override
        public Optional<SlipCode> replaces() {
            return request.replaces();
        }

        @Override
        public Optional<InvoiceView> view(InvoicePortal portal) {
            return portal.view(request.visit());
        }

        @Override
        public List<SlipRefusal> refusals() {
            return List.of();
        }

        @Override
        public SlipOrigin origin(Invoice invoice, Instant now, Optional<SlipCode> replaced) {
            return new SlipOrigin(
                    invoice.ref(),
                    invoice.header().number(),
                    invoice.header().customer(),
                    request.visit().recipient(),
                    now,
                    replaced,
                    request.language());
        }

        @Override
        public StepTaken step(Instant now) {
            return new StepTaken(SlipStep.SUBMIT, "link:" + request.visit().selector(), now);
        }

        @Override
        public boolean counted() {
            return true;
        }
    }

    /** By staff; it stands for no other, and nobody knows which language the customer reads. */
    record ByStaff(Staff staff, EnterSlip request, String remark) implements HandedIn {

        ByStaff(Staff staff, EnterSlip request) {
            this(staff, request, PlainText.lines(request.remark()));
        }

        @Override
        public InvoiceRef invoice() {
            return request.invoice();
        }

        @Override
        public SubmissionKey key() {
            return request.key();
        }

        @Override
        public SlipEntry entry() {
            return request.entry();
        }

        @Override
        public Upload attachment() {
            return request.attachment();
        }

        @Override
        public Optional<SlipCode> replaces() {
            return Optional.empty();
        }

        @Override
        public Optional<InvoiceView> view(InvoicePortal portal) {
            return portal.view(staff, request.invoice());
        }

        @Override
        public List<SlipRefusal> refusals() {
            return remark.length() > SlipState.LONGEST_NOTE
                    ? List.of(new SlipRefusal(
                            SlipField.REMARK, SlipProblem.TOO_LONG, List.<Object>of(SlipState.LONGEST_NOTE)))
                    : List.of();
        }

        @Override
        public SlipOrigin origin(Invoice invoice, Instant now, Optional<SlipCode> replaced) {
            return new SlipOrigin(
                    invoice.ref(),
                    invoice.header().number(),
                    invoice.header().customer(),
                    invoice.header().customer().email(),
                    now,
                    replaced,
                    Optional.empty(),
                    Optional.of(staff.name()));
        }

        @Override
        public StepTaken step(Instant now) {
            return new StepTaken(SlipStep.ENTER, staff.name(), now, remark);
        }

        @Override
        public boolean counted() {
            return false;
        }
    }
}
