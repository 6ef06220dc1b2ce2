// SPDX-License-Identifier: Apache-2.0
package org.slipway.slip.internal;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.Outcome;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.FileRemark;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.invoice.SupplierProfiles;
import org.slipway.api.method.OfferedMethod;
import org.slipway.api.method.PaymentMethods;
import org.slipway.api.portal.FormInvoices;
import org.slipway.api.portal.InvoicePortal;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.portal.OpenInvoice;
import org.slipway.api.slip.Allocation;
import org.slipway.api.slip.RefusedSubmission;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipFigures;
import org.slipway.api.slip.SlipOrigin;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRef;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipSubmission;
import org.slipway.api.slip.SubmissionKey;
import org.slipway.api.slip.SubmitSlip;
import org.slipway.settings.Current;
import org.slipway.slip.internal.rule.Circumstances;
import org.slipway.slip.internal.rule.OldestFirst;
import org.slipway.slip.internal.rule.Rules;
import org.slipway.spi.file.AttachmentIntake;
import org.slipway.spi.file.AttachmentIntake.FileDigest;
import org.slipway.spi.file.AttachmentIntake.Taken;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.HostLedger;
import org.slipway.spi.store.NewSlip;
import org.slipway.spi.store.SlipAllowance;
import org.slipway.spi.store.SlipAllowance.Bound;
import org.slipway.spi.store.SlipCommands;
import org.slipway.spi.store.SlipQueries;
import org.slipway.spi.store.StepTaken;
import org.slipway.spi.store.Submission;
import org.slipway.spi.store.SubmissionAnswer;
import org.slipway.spi.store.SubmittedSlip;

/** Judges what customers submit by the rules and the intake, and stores what passes in one operation. */
@Component
public final class CheckedSubmission implements SlipSubmission {

    private static final Logger LOG = LoggerFactory.getLogger(CheckedSubmission.class);

    /** Of a thousand million codes: eight in a row are taken only if something is broken. */
    private static final int CODES_TRIED = 8;

    private final SubmissionSources sources;
    private final SlipCommands commands;
    private final Current<Acceptance> acceptance;
    private final CodeGenerator codes;

    @Activate
    public CheckedSubmission(
            @Reference(service = BoundedHost.class) HostLedger ledger,
            @Reference InvoicePortal invoices,
            @Reference SupplierProfiles profiles,
            @Reference PaymentMethods methods,
            @Reference SlipQueries slips,
            @Reference SlipCommands commands,
            @Reference AttachmentIntake intake,
            @Reference SubmissionSettings acceptance) {
        this(
                new SubmissionSources(ledger, invoices, profiles, methods, slips, intake),
                commands,
                acceptance,
                new CodeGenerator(new SecureRandom()));
    }

    CheckedSubmission(
            SubmissionSources sources, SlipCommands commands, Current<Acceptance> acceptance, CodeGenerator codes) {
        this.sources = sources;
        this.commands = commands;
        this.acceptance = acceptance;
        this.codes = codes;
    }

    @Override
    public SubmissionKey newKey() {
        return codes.key();
    }

    @Override
    public long maxBytes() {
        return sources.intake().maxBytes();
    }

    @Override
    public List<Allocation> spread(InvoiceView view, List<OpenInvoice> open, String amount) {
        return OldestFirst.of(amount, view, open);
    }

    @Override
    public Outcome<Slip, RefusedSubmission> submit(SubmitSlip request) {
        return take(new HandedIn.ByCustomer(request));
    }

    /** Judges and stores a slip, whoever hands it in. */
    Outcome<Slip, RefusedSubmission> take(HandedIn request) {
        Optional<FileDigest> digest = sources.intake().digest(request.attachment());
        Submission submission = new Submission(request.key(), Fingerprint.of(request.entry(), digest));
        return sources.slips()
                .submitted(request.invoice(), request.key())
                .map(first -> repetition(first, submission))
                .orElseGet(() -> judge(request, digest, submission));
    }

    private static Outcome<Slip, RefusedSubmission> repetition(SubmittedSlip first, Submission submission) {
        return first.fingerprint().equals(submission.fingerprint())
                ? Outcome.accepted(first.slip())
                : refused(Optional.empty(), SlipProblem.ALREADY_SENT);
    }

    private Outcome<Slip, RefusedSubmission> judge(
            HandedIn request, Optional<FileDigest> digest, Submission submission) {
        Optional<FormInvoices> read = sources.read(request);
        if (read.isEmpty() || !read.get().view().invoice().payable()) {
            return refused(read, SlipProblem.NOT_PAYABLE);
        }
        Acceptance accepted = acceptance.get();
        if (sources.slips().waiting(request.invoice()) >= accepted.mostWaiting()) {
            return refused(read, TooManySlips.of(Bound.WAITING, accepted, sources.contact(read.get())));
        }
        Circumstances given = circumstances(read.get(), accepted);
        Outcome<SlipFigures, List<SlipRefusal>> figures = Rules.judge(request.entry(), given);
        Outcome<Taken, SlipRefusal> file = sources.intake().take(request.attachment(), digest);
        if (request.refusals().isEmpty()
                && figures instanceof Outcome.Accepted<SlipFigures, List<SlipRefusal>> claimed
                && file instanceof Outcome.Accepted<Taken, SlipRefusal> taken) {
            Slip draft = draft(
                    request, read.get().view(), claimed.value(), taken.value().attachment());
            return store(
                    draft,
                    new Passed(
                            request,
                            submission,
                            read.get(),
                            accepted,
                            taken.value().remarks()));
        }
        return Outcome.refused(new RefusedSubmission(together(request, figures, file), read));
    }

    private Circumstances circumstances(FormInvoices read, Acceptance accepted) {
        Supplier supplier = read.view().supplier();
        return new Circumstances(
                supplier,
                sources.receivables(read),
                sources.methods().offered(supplier.id(), read.view().currency()).stream()
                        .map(OfferedMethod::method)
                        .toList(),
                accepted.days(supplier.locality().zone()));
    }

    private static List<SlipRefusal> together(
            HandedIn request, Outcome<SlipFigures, List<SlipRefusal>> figures, Outcome<Taken, SlipRefusal> file) {
        List<SlipRefusal> refusals = new ArrayList<>(request.refusals());
        refusals.addAll(figures.fold(accepted -> List.<SlipRefusal>of(), all -> all));
        file.<Optional<SlipRefusal>>fold(accepted -> Optional.empty(), Optional::of)
                .ifPresent(refusals::add);
        refusals.sort(Comparator.comparing(SlipRefusal::field));
        return refusals;
    }

    /** The time is cut to what the store keeps. */
    private Slip draft(HandedIn request, InvoiceView view, SlipFigures figures, Attachment attachment) {
        Invoice invoice = view.invoice();
        Instant now = acceptance.get().clock().instant().truncatedTo(ChronoUnit.MICROS);
        SlipOrigin origin = request.origin(invoice, now, Resubmission.replaced(request.replaces(), view));
        SlipRef ref = new SlipRef(invoice.ref().supplier(), codes.code());
        return new Slip(ref, origin, figures, attachment, new SlipState.Pending(), 0);
    }

    /** What a slip was judged by, and may be stored with. */
    private record Passed(
            HandedIn request, Submission submission, FormInvoices read, Acceptance accepted, List<FileRemark> remarks) {

        SlipAllowance allowance() {
            return accepted.allowance(zone(), request.counted());
        }

        ZoneId zone() {
            return read.view().supplier().locality().zone();
        }
    }

    private Outcome<Slip, RefusedSubmission> store(Slip draft, Passed passed) {
        Slip slip = draft;
        for (int tried = 0; tried < CODES_TRIED; tried++) {
            SubmissionAnswer answer = commands.submit(newSlip(slip, passed), passed.allowance());
            if (answer instanceof SubmissionAnswer.Stored stored) {
                LOG.info("Slip {} is pending", stored.slip().code());
                return Outcome.accepted(stored.slip());
            }
            if (answer instanceof SubmissionAnswer.AlreadySubmitted already) {
                return repetition(already.first(), passed.submission());
            }
            if (answer instanceof SubmissionAnswer.TooMany tooMany) {
                return tooMany(tooMany.bound(), passed);
            }
            if (answer instanceof SubmissionAnswer.AlreadyReplaced) {
                return store(standingForNone(draft), passed);
            }
            slip = withCode(draft, codes.code());
        }
        throw new IllegalStateException("no free slip code found in " + CODES_TRIED + " attempts");
    }

    private Outcome<Slip, RefusedSubmission> tooMany(Bound bound, Passed passed) {
        LOG.info("No more slips are taken of invoice {}: {}", passed.request().invoice(), bound);
        SlipRefusal refusal = TooManySlips.of(bound, passed.accepted(), sources.contact(passed.read()));
        Optional<Instant> until = bound == Bound.WAITING
                ? Optional.empty()
                : Optional.of(passed.accepted().tomorrow(passed.zone()));
        return Outcome.refused(new RefusedSubmission(List.of(refusal), Optional.of(passed.read()), until));
    }

    private static Slip withCode(Slip slip, SlipCode code) {
        SlipRef ref = new SlipRef(slip.ref().supplier(), code);
        return new Slip(ref, slip.origin(), slip.figures(), slip.attachment(), slip.state(), slip.version());
    }

    /** Somebody else was quicker to submit it again. */
    private static Slip standingForNone(Slip slip) {
        SlipOrigin origin = slip.origin().standingForNone();
        return new Slip(slip.ref(), origin, slip.figures(), slip.attachment(), slip.state(), slip.version());
    }

    private NewSlip newSlip(Slip slip, Passed passed) {
        HandedIn request = passed.request();
        StepTaken taken = request.step(slip.origin().submitted());
        AttachmentIntake.Arrival arrival = sources.intake().arrival(slip.ref());
        NewSlip.File file = new NewSlip.File(request.attachment(), arrival.scan(), passed.remarks());
        return new NewSlip(passed.submission(), slip, taken, file, arrival.orders());
    }

    private static Outcome<Slip, RefusedSubmission> refused(Optional<FormInvoices> read, SlipProblem problem) {
        return refused(read, new SlipRefusal(SlipField.FORM, problem));
    }

    private static Outcome<Slip, RefusedSubmission> refused(Optional<FormInvoices> read, SlipRefusal refusal) {
        return Outcome.refused(new RefusedSubmission(List.of(refusal), read));
    }
}
