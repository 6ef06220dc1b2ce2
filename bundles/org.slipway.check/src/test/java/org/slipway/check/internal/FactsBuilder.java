// SPDX-License-Identifier: Apache-2.0
package org.slipway.check.internal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.slipway.api.InvoiceRef;
import org.slipway.api.file.Scan;
import org.slipway.api.invoice.Invoice;
import org.slipway.api.slip.Slip;
import org.slipway.spi.check.BookFacts;
import org.slipway.spi.check.CheckThresholds;
import org.slipway.spi.check.FileFacts;
import org.slipway.spi.check.FileFacts.SimilarPicture;
import org.slipway.spi.check.HistoryFacts;
import org.slipway.spi.check.OtherSlip;
import org.slipway.spi.check.SlipFacts;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.SlipBuilder;
import org.slipway.testkit.Suppliers;

/** Builds facts; as they start, nothing speaks against the slip. */
public final class FactsBuilder {

    private final Map<InvoiceRef, Invoice> invoices = new HashMap<>();
    private final Map<InvoiceRef, Money> pending = new HashMap<>();
    private Slip slip;
    private Scan scan = Scan.CLEAN;
    private List<OtherSlip> reference = List.of();
    private List<OtherSlip> bytes = List.of();
    private List<OtherSlip> pixels = List.of();
    private List<SimilarPicture> similar = List.of();
    private Optional<Instant> accountSince = Optional.empty();
    private int slipsInADay = 1;
    private boolean paidBefore = true;
    private CheckThresholds thresholds = CheckThresholds.DEFAULT;

    private FactsBuilder(Slip slip) {
        this.slip = slip;
        invoice(InvoiceBuilder.invoice());
    }

    public static FactsBuilder facts(SlipBuilder slip) {
        return new FactsBuilder(slip.build());
    }

    public static FactsBuilder facts() {
        return facts(SlipBuilder.slip());
    }

    public FactsBuilder invoice(InvoiceBuilder invoice) {
        Invoice built = invoice.build();
        invoices.put(built.ref(), built);
        return this;
    }

    public FactsBuilder hostDown() {
        invoices.clear();
        return this;
    }

    public FactsBuilder pending(String amount) {
        pending.put(slip.origin().invoice(), Money.parse(amount));
        return this;
    }

    public FactsBuilder scan(Scan value) {
        scan = value;
        return this;
    }

    public FactsBuilder sameReference(OtherSlip... others) {
        reference = List.of(others);
        return this;
    }

    public FactsBuilder sameBytes(OtherSlip... others) {
        bytes = List.of(others);
        return this;
    }

    public FactsBuilder samePixels(OtherSlip... others) {
        pixels = List.of(others);
        return this;
    }

    public FactsBuilder similar(SimilarPicture... others) {
        similar = List.of(others);
        return this;
    }

    public FactsBuilder accountSince(String at) {
        accountSince = Optional.of(Instant.parse(at));
        return this;
    }

    public FactsBuilder customer(int slips, boolean paid) {
        slipsInADay = slips;
        paidBefore = paid;
        return this;
    }

    public FactsBuilder thresholds(CheckThresholds value) {
        thresholds = value;
        return this;
    }

    public SlipFacts build() {
        return new SlipFacts(
                slip,
                new BookFacts(Suppliers.TALA.locality().zone(), invoices, pending),
                new FileFacts(scan, bytes, pixels, similar),
                new HistoryFacts(reference, accountSince, slipsInADay, paidBefore),
                thresholds);
    }
}
