// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.approval.Shown;
import org.slipway.api.check.CheckColour;
import org.slipway.api.check.SlipChecks;
import org.slipway.api.file.FileReview;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipFigures;

/**
 * Digests of what an approver sees: the first 64 bits of a SHA-256 over texts, each after its length. That a picture was
 * drawn meanwhile is no change: it shows the same file.
 */
final class ShownDigest {

    private static final int BYTES = 8;

    private final MessageDigest digest;

    private ShownDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static Shown of(Slip slip, FileReview file, SlipChecks checks, LiveInvoices.Answer live) {
        return new Shown(slip(slip), findings(file, checks), live.shown());
    }

    /** What a list shows: the colour of the checks, which is no digest of any findings, and no balances. */
    static Shown listed(Slip slip, CheckColour checks) {
        return new Shown(slip(slip), new ShownDigest().add("listed", checks).text(), Optional.empty());
    }

    /** Of figures, allocations and attachment. */
    static String slip(Slip slip) {
        SlipFigures figures = slip.figures();
        ShownDigest digest = new ShownDigest()
                .add(figures.transactionDate(), figures.company(), figures.referenceNo(), figures.amount())
                .add(figures.method().id(), figures.method().account())
                .add(slip.attachment().sha256());
        figures.settlement().allocations().forEach(allocation -> digest.add(allocation.invoice(), allocation.amount()));
        return digest.text();
    }

    /** Of what was found out about the attachment, and of what the checks said. */
    static String findings(FileReview file, SlipChecks checks) {
        ShownDigest digest =
                new ShownDigest().add(file.scan().state(), file.scan().signature());
        file.same().forEach(same -> digest.add(same.slip(), same.bytes()));
        checks.worst().ifPresent(digest::add);
        checks.results()
                .forEach(named -> digest.add(
                                named.check(),
                                named.result().level(),
                                named.result().reason())
                        .add(named.result().arguments().toArray()));
        return digest.text();
    }

    /** Of what invoices owe; one that the host does not know is missing. */
    static String balances(Map<InvoiceRef, Invoice> invoices) {
        Map<String, Money> sorted = new TreeMap<>();
        invoices.forEach(
                (ref, invoice) -> sorted.put(ref.toString(), invoice.totals().outstanding()));
        ShownDigest digest = new ShownDigest();
        sorted.forEach(digest::add);
        return digest.text();
    }

    private ShownDigest add(Object... parts) {
        for (Object part : parts) {
            byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
            digest.update(
                    ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return this;
    }

    private String text() {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
