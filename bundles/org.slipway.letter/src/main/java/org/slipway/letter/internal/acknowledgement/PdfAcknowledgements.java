// SPDX-License-Identifier: Apache-2.0
package org.slipway.letter.internal.acknowledgement;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slipway.api.UnavailableException;
import org.slipway.api.file.Content;
import org.slipway.api.invoice.Supplier;
import org.slipway.api.link.PortalVisit;
import org.slipway.api.slip.Acknowledgement;
import org.slipway.api.slip.Acknowledgements;
import org.slipway.api.slip.CustomerSlips;
import org.slipway.api.slip.Slip;
import org.slipway.api.slip.SlipCode;
import org.slipway.spi.host.BoundedHost;
import org.slipway.spi.host.HostLedger;

/** Acknowledgements as PDF, made anew each time they are asked for. */
@Component
public final class PdfAcknowledgements implements Acknowledgements {

    private final CustomerSlips slips;
    private final HostLedger ledger;

    @Activate
    public PdfAcknowledgements(
            @Reference CustomerSlips slips, @Reference(service = BoundedHost.class) HostLedger ledger) {
        this.slips = slips;
        this.ledger = ledger;
    }

    @Override
    public Optional<Acknowledgement> of(PortalVisit visit, SlipCode code, Locale reader) {
        return slips.find(visit, code).map(slip -> acknowledge(slip, reader));
    }

    private Acknowledgement acknowledge(Slip slip, Locale reader) {
        Supplier supplier = ledger.supplier(slip.ref().supplier())
                .orElseThrow(() -> new UnavailableException(
                        "host ledger",
                        new IllegalStateException("no supplier " + slip.ref().supplier())));
        Wording wording = Wording.of(reader, supplier);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new Document(slip, wording).write(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException("the acknowledgement of " + slip.code() + " can't be written", e);
        }
        return new Acknowledgement("acknowledgement-" + slip.code() + ".pdf", new Pdf(pdf.toByteArray()));
    }

    private static final class Pdf implements Content {

        private final byte[] bytes;

        Pdf(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
