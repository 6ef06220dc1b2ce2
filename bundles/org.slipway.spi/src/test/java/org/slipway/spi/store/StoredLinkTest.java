// SPDX-License-Identifier: Apache-2.0
package org.slipway.spi.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.slipway.api.InvoiceRef;
import org.slipway.api.SupplierId;
import org.slipway.api.link.LinkPurpose;

final class StoredLinkTest {

    @Test
    void shouldTellTheSelectorOnly_whenPrinted() {
        StoredLink link = new StoredLink(
                "AAECAwQFBgcICQoLDA0ODw",
                "0".repeat(64),
                LinkPurpose.VIEW_AND_PAY,
                new InvoiceRef(new SupplierId("tala"), "1001"),
                "payables@narra.example",
                new StoredLink.Life(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)));

        assertThat(link).hasToString("StoredLink[AAECAwQFBgcICQoLDA0ODw]");
    }
}
