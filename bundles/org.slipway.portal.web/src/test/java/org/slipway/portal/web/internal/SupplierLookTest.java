// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.invoice.Logo;
import org.slipway.api.invoice.OfferedLanguages;
import org.slipway.api.invoice.SupplierProfile;

/** A supplier's own colour and logo. */
class SupplierLookTest {

    @TempDir
    Path temporary;

    private Portal portal;

    @BeforeEach
    void start() {
        portal = new Portal(temporary);
    }

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void shouldLookPlain_whenTheSupplierHasChosenNothing() {
        assertThat(portal.visit("/portal/invoice").body())
                .contains("<span class=\"monogram\" aria-hidden=\"true\">T</span>")
                .doesNotContain("/portal/colours/", "/portal/logo");
        assertThat(portal.visit("/portal/logo").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldHaveItsColourAndLogo_whenTheSupplierHasChosenThem() {
        byte[] picture = {1, 2, 3};
        portal.behind.profile = new SupplierProfile(
                false,
                false,
                new SupplierProfile.Look(Optional.of("#173e6b"), Optional.of(new Logo("image/png", picture))),
                SupplierProfile.PLAIN.sender());

        HttpResponse<String> page = portal.visit("/portal/invoice");
        HttpResponse<String> sheet = portal.server.get("/portal/colours/173e6b.css");
        HttpResponse<String> logo = portal.visit("/portal/logo?039058c6f2c0cb49");

        assertThat(page.body())
                .contains("<link rel=\"stylesheet\" href=\"/portal/colours/173e6b.css\">")
                .contains(
                        "<img class=\"logo\" src=\"/portal/logo?039058c6f2c0cb49\" width=\"40\" height=\"40\" alt=\"\">")
                .doesNotContain("monogram");
        assertThat(sheet.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(sheet.body()).isEqualTo(":root{--brand:#173e6b;--brand-deep:#0f2947;--on-brand-soft:#ffffffd9}\n");
        assertThat(logo.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(logo.headers().firstValue("Content-Length")).hasValue("3");
        assertThat(logo.headers().firstValue("Cache-Control")).hasValue("private, max-age=31536000, immutable");
        assertThat(portal.server.get("/portal/logo").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'de', en",
        "'', 'fil', fil",
        "'fil', 'en-PH', fil",
        "'fil,en', 'de', fil",
        "'fil,en', 'en;q=0.5', en",
        "'en,fil', 'de, tl;q=0.3', fil",
        "'en', 'tl', en"
    })
    void shouldSpeakWhatTheSupplierOffers_whenTheBrowserAsks(String offered, String asked, String spoken) {
        SupplierProfile plain = SupplierProfile.PLAIN;
        portal.behind.profile = new SupplierProfile(
                false,
                false,
                plain.look(),
                plain.sender(),
                plain.controls(),
                OfferedLanguages.parse(offered).orElseThrow());

        String cookie = portal.enter(FakePortal.LINK);
        String page = portal.server
                .get("/portal/invoice", "Cookie", cookie, "Accept-Language", asked)
                .body();

        assertThat(page).contains("<html lang=\"" + spoken + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "red.css", "173e6b", "173E6B.css", "173e6b.css.css", "%7d.css"})
    void shouldFindNoSheet_whenTheNameIsNoColour(String name) {
        assertThat(portal.server.get("/portal/colours/" + name).statusCode()).isEqualTo(404);
    }
}
