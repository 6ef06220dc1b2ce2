// SPDX-License-Identifier: Apache-2.0
package org.slipway.host.ledger.sample.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.api.InvoiceRef;
import org.slipway.api.Outcome;
import org.slipway.api.invoice.NotificationRefusal;
import org.slipway.api.link.IssuedLink;
import org.slipway.api.link.LinkRefusal;
import org.slipway.api.link.PortalLinks;
import org.slipway.api.link.PortalVisit;

class PortalLinkFileTest {

    @TempDir
    private Path folder;

    @Test
    void shouldHoldTheFreshLinkAlone_whenWrittenAtEveryStart() throws IOException {
        // given
        Path file = folder.resolve("run/portal-link");
        PortalLinkFile links = new PortalLinkFile(new CountingLinks(), file, "MOS-0117");

        // when
        links.write();
        links.write();

        // then
        assertThat(Files.readString(file)).isEqualTo("https://pay.example/portal/l/MOS-0117.2\n");
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(folder.resolve("run")).isDirectoryContaining(found -> found.equals(file));
        assertThat(folder.resolve("run").toFile().list()).hasSize(1);
    }

    private static final class CountingLinks implements PortalLinks {

        private int issued;

        @Override
        public Outcome<IssuedLink, NotificationRefusal> issue(InvoiceRef invoice, String recipient) {
            issued++;
            return Outcome.accepted(new IssuedLink(
                    "selector" + issued,
                    URI.create("https://pay.example/portal/l/" + invoice.invoice() + "." + issued),
                    Instant.parse("2026-04-01T00:00:00Z")));
        }

        @Override
        public void discard(InvoiceRef invoice, String selector) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outcome<PortalVisit, LinkRefusal> open(String token) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outcome<PortalVisit, LinkRefusal> resume(String selector) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void renew(String selector) {
            throw new UnsupportedOperationException();
        }
    }
}
