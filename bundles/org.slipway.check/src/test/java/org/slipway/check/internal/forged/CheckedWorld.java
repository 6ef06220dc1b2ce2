// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal.forged;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slipway.api.CustomerId;
import org.slipway.api.check.SlipChecks;
import org.slipway.api.file.Attachment;
import org.slipway.api.file.FileType;
import org.slipway.api.invoice.Customer;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.check.internal.CheckedSlips;
import org.slipway.file.internal.child.ChildProcess;
import org.slipway.file.internal.child.ClassPaths;
import org.slipway.file.internal.preview.DrawingMain;
import org.slipway.file.internal.preview.PreviewMaker;
import org.slipway.file.internal.preview.PreviewStores;
import org.slipway.spi.store.NewSlip;
import org.slipway.spi.store.Submission;
import org.slipway.spi.work.Work;
import org.slipway.spi.work.WorkClaim;
import org.slipway.testkit.Bytes;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.Methods;
import org.slipway.testkit.MutableClock;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;
import org.slipway.testkit.host.FakeHostLedger;
import org.slipway.testkit.store.MemoryDatabase;
import org.slipway.testkit.store.NewSlips;
import org.slipway.testkit.store.Transitions;

/** The books of one supplier and its slips: drawn and checked as the product does it, in memory. */
final class CheckedWorld {

    private static final ChildProcess DRAWING = new ChildProcess(() -> ClassPaths.plain(DrawingMain.class));

    private final MemoryDatabase database = new MemoryDatabase(MutableClock.standing());
    private final FakeHostLedger host = new FakeHostLedger().with(Suppliers.TALA, Methods.GCASH.account());
    private final PreviewMaker pictures =
            new PreviewMaker(new PreviewStores(database.files(), database.findings(), database.slips()), DRAWING);
    private final CheckedSlips checking = new CheckedSlips(database, host);
    private int count;

    /** A slip as it comes in. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Claim(Customer customer, Typed typed, byte[] file, Optional<Slip> replaces) {

        Claim(Customer customer, Typed typed, byte[] file) {
            this(customer, typed, file, Optional.empty());
        }
    }

    /**
     * What was typed.
     *
     * @param amount {@code PHP 12,345.50}
     */
    record Typed(String amount, String reference) {}

    static Customer customer(String name) {
        return new Customer(new CustomerId("C-" + Integer.toHexString(name.hashCode())), name, "");
    }

    /** Rejected because of something else than its proof, and sent again. */
    Slip submittedAgain(Slip slip, byte[] file) {
        database.slips().take(Transitions.reject(slip));
        return submitted(new Claim(
                slip.origin().customer(),
                new Typed(slip.figures().amount().toString(), slip.figures().referenceNo()),
                file,
                Optional.of(slip)));
    }

    Slip submitted(Claim claim) {
        count++;
        String invoice = Integer.toString(2000 + count);
        host.with(InvoiceBuilder.invoice()
                .id(invoice)
                .customer(claim.customer())
                .amounts("90000.00", "10800.00")
                .build());
        SlipBuilder builder = SlipBuilder.slip()
                .code(String.format(Locale.ROOT, "PS-%04d-00", count))
                .invoice(invoice)
                .customer(claim.customer())
                .amount(claim.typed().amount().replace(",", ""))
                .referenceNo(claim.typed().reference())
                .submitted(Instant.parse("2026-03-02T01:30:00Z")
                        .plusSeconds(60L * count)
                        .toString())
                .attachment(attachment(claim.file()));
        claim.replaces().map(Slip::code).map(SlipCode::value).ifPresent(builder::replaces);
        Slip slip = builder.build();
        Submission submission = new Submission(NewSlips.key(slip.code().value()), "ab".repeat(32));
        NewSlip plain = NewSlips.of(slip, submission, Bytes.of(claim.file()));
        database.slips().submit(new NewSlip(submission, slip, plain.taken(), plain.file(), List.of()));
        return slip;
    }

    /** Has its picture drawn, and then the slip checked. */
    SlipChecks checked(Slip slip) {
        pictures.attempt(new WorkClaim(1, Work.of(PreviewMaker.KIND, slip.ref()), WorkClaim.Attempts.NONE, 1));
        return checking.check(slip);
    }

    private static Attachment attachment(byte[] file) {
        FileType type = file[0] == (byte) 0xFF ? FileType.JPEG : FileType.PNG;
        return new Attachment("slip." + type.extension(), type, file.length, sha256(file));
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
