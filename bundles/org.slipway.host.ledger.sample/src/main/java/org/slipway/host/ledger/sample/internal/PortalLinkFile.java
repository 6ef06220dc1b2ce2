// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.sample.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.InvoiceRef;
import org.slipway.api.link.PortalLinks;

/** The file that holds one portal link to start from: one line, readable by its owner only. */
final class PortalLinkFile {

    private static final Logger LOG = LoggerFactory.getLogger(PortalLinkFile.class);

    private final PortalLinks links;
    private final Path file;
    private final String invoice;

    PortalLinkFile(PortalLinks links, Path file, String invoice) {
        this.links = links;
        this.file = file;
        this.invoice = invoice;
    }

    /** Makes a fresh link and writes it in place of the one before. */
    void write() {
        InvoiceRef ref = new InvoiceRef(SampleData.MABUHAY.supplier().id(), invoice);
        links.issue(ref, "reader@luntian.example").fold(link -> write(link.url().toString()), refusal -> {
            throw new IllegalArgumentException(
                    "slipway.sample: portalLinkInvoice is " + invoice + ", which is no sample invoice");
        });
    }

    private boolean write(String url) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "portal-link", ".tmp");
            Files.writeString(draft, url + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return true;
        } catch (IOException e) {
            LOG.error("The portal link could not be written to {}; check that the folder can be written", file, e);
            return false;
        }
    }
}
