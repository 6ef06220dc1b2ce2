// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.HostBooks.Business;
import org.slipway.itests.kit.HostBooks.Specimen;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.Site;

/** The master key is replaced as the operations guide says, and as it says not to. */
class KeyChangeIT {

    private Site site;
    private Path key;

    @BeforeEach
    void start() {
        site = Site.withAKeyOfItsOwn();
        key = site.file("etc/slipway.key");
        site.books().opens(Business.named("keys", "Narra Hardware"));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void shouldEndLinksAndSessions_whenTheKeyIsReplaced() throws IOException {
        Customer customer = site.books().enters(Specimen.of("keys", "KY-1", 20));
        assertThat(customer.opensTheLink().status()).isEqualTo(200);

        restartsWithKeyAt("slipway.key.old", customer);

        assertThat(customer.invoice().status()).isNotEqualTo(200);
        Page link = customer.opensTheLink();
        assertThat(link.status()).isEqualTo(410);
        assertThat(link.text()).contains("This link has expired");
        assertThat(site.log()).contains("The database goes on under key ").doesNotContain("can't be proved");
        Customer later = site.books().enters(Specimen.of("keys", "KY-2", 20));
        assertThat(later.opensTheLink().status()).isEqualTo(200);
    }

    @Test
    void shouldRefuseInWordsUntilTheKeyIsBack_whenItIsLost() throws IOException {
        Customer customer = site.books().enters(Specimen.of("keys", "KY-3", 20));
        Path away = key.resolveSibling("elsewhere");

        site.bundles().stop("org.slipway.keyring");
        Files.move(key, away);
        site.bundles().start("org.slipway.keyring");

        await("the refusal")
                .atMost(Duration.ofSeconds(30))
                .until(() -> site.log().contains("Database slipway can't be used: It belongs to key "));
        assertThat(customer.opensTheLink().status()).isEqualTo(503);
        site.bundles().stop("org.slipway.keyring");
        Files.delete(key);
        Files.move(away, key);
        site.bundles().start("org.slipway.keyring");
        await("the link opens")
                .atMost(Duration.ofSeconds(30))
                .until(() -> customer.opensTheLink().status() == 200);
    }

    private void restartsWithKeyAt(String name, Customer customer) throws IOException {
        site.bundles().stop("org.slipway.keyring");
        Files.move(key, key.resolveSibling(name));
        site.bundles().start("org.slipway.keyring");
        await("the portal is back")
                .atMost(Duration.ofSeconds(30))
                .until(() -> customer.invoice().status() != 503);
    }
}
