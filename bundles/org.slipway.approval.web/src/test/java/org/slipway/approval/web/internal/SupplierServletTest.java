// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.invoice.DigestRhythm;
import org.slipway.api.invoice.Languages;
import org.slipway.api.invoice.Logo;
import org.slipway.api.invoice.OfferedLanguages;
import org.slipway.api.invoice.SecondApproval;
import org.slipway.api.invoice.StaffDigest;
import org.slipway.api.invoice.SupplierProfile;
import org.slipway.api.invoice.SupplierProfile.Controls;
import org.slipway.api.invoice.SupplierProfile.Look;
import org.slipway.api.invoice.SupplierProfile.Sender;
import org.slipway.api.supplier.SettingsEntry;
import org.slipway.api.supplier.SettingsRefusal;
import org.slipway.api.supplier.SupplierSettings;

final class SupplierServletTest extends ApprovalScreenFixture {

    private static final byte[] PNG = "\u0089PNG\r\n\u001a\n....".getBytes(StandardCharsets.ISO_8859_1);

    private static final SupplierProfile FULL = new SupplierProfile(
            true,
            false,
            new Look(Optional.of("#3b1f6b"), Optional.of(new Logo("image/png", PNG))),
            new Sender(Optional.of("Tala \"Billing\""), Optional.of("billing@tala.example")),
            new Controls(SecondApproval.parse("USD 1000; PHP 50000").orElseThrow(), Duration.ofDays(2)),
            new OfferedLanguages(List.of(Languages.FILIPINO, Locale.ENGLISH)),
            new StaffDigest(
                    List.of("ana@tala.example", "ben@tala.example"), DigestRhythm.daily(8), Duration.ofHours(12)));

    private static final SupplierSettings CHANGED = new SupplierSettings(
            FULL,
            7,
            Optional.of(new SupplierSettings.Change("ben", Instant.parse("2026-03-02T01:30:00Z"))),
            Optional.empty());

    @Test
    void shouldShowWhatIsInForce_whenAnAdminAsks() {
        // given
        screen.setUp.settings = CHANGED;
        screen.signedIn("ada");

        // when
        HttpResponse<String> answer = screen.get("/approvals/supplier");

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "<p class=\"soft\">Tala Trading Corporation</p></div><span class=\"code\">tala</span>",
                        "name=\"version\" value=\"7\"")
                .contains("name=\"takesOverpayment\" value=\"true\" checked aria-describedby")
                .contains("name=\"offersOtherInvoices\" value=\"true\" aria-describedby")
                .contains("name=\"colour\" value=\"#3b1f6b\"", "name=\"replyTo\" value=\"billing@tala.example\"")
                .contains("name=\"senderName\" value=\"Tala &#34;Billing&#34;\"")
                .contains("alt=\"Your logo now\"", "name=\"removeLogo\"")
                .contains("PHP 50000.00\nUSD 1000.00</textarea>", "name=\"accountPauseHours\" value=\"48\"")
                .contains("<option value=\"fil,en\" selected>English and Filipino, Filipino first</option>")
                .contains("<option value=\"daily at 8\" selected>Every day at 08:00</option>")
                .contains("ana@tala.example\nben@tala.example</textarea>", "name=\"digestWaitingHours\" value=\"12\"")
                .contains("Changed by ben, 2 Mar 2026", "9:30")
                .doesNotContain("In force now", "aria-invalid=\"true\"");
    }

    @Test
    void shouldShowTheLogo_whenThereIsOne() {
        // given
        screen.signedIn("ada");
        assertThat(screen.get("/approvals/supplier/logo?supplier=tala").statusCode())
                .isEqualTo(404);
        screen.setUp.settings = CHANGED;

        // when
        HttpResponse<String> logo = screen.get("/approvals/supplier/logo?supplier=tala");

        // then
        assertThat(logo.statusCode()).isEqualTo(200);
        assertThat(logo.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(logo.headers().firstValue("Content-Length")).hasValue("12");
        assertThat(logo.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void shouldChangeAllTogether_whenTheFormIsSent() {
        // given
        screen.signedIn("ada");

        // when
        HttpResponse<String> answer = screen.postFile(
                "/approvals/supplier",
                "logo.png",
                PNG,
                fields(
                        "takesOverpayment",
                        "true",
                        "colour",
                        "#3b1f6b",
                        "senderName",
                        "Señor Tala",
                        "secondApproval",
                        "PHP 50,000",
                        "languages",
                        "fil,en",
                        "digest",
                        "hourly",
                        "digestAddresses",
                        "ana@tala.example",
                        "digestWaitingHours",
                        "8"));

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        String next = answer.headers().firstValue("Location").orElseThrow();
        assertThat(next).isEqualTo("/approvals/supplier?supplier=tala&saved=1");
        assertThat(screen.get(next).body()).contains("<h2>Saved</h2>");
        assertThat(screen.setUp.deeds)
                .containsExactly(
                        "ada sets up tala over 7: true false '#3b1f6b' 'Señor Tala' '' 'PHP 50,000' fil,en, logo 12 bytes");
        assertThat(screen.setUp.digest).isEqualTo(new SettingsEntry.Digest("ana@tala.example", "hourly", "8"));
    }

    @ParameterizedTest
    @CsvSource({"'', '', kept", "removeLogo, true, removed"})
    void shouldKeepOrRemoveTheLogo_whenNoFileIsChosen(String name, String value, String logo) {
        // given
        screen.signedIn("ada");

        // when
        screen.postFile("/approvals/supplier", "", new byte[0], fields(name, value));

        // then
        assertThat(screen.setUp.deeds)
                .containsExactly("ada sets up tala over 7: false false '' '' '' '' , logo " + logo);
    }

    @Test
    void shouldReadNoMoreThanItNeeds_whenTheFileIsLarge() {
        // given
        screen.signedIn("ada");

        // when
        screen.postFile("/approvals/supplier", "photo.png", new byte[3_000_000], fields());
        HttpResponse<String> tooLarge =
                screen.postFile("/approvals/supplier", "film.png", new byte[13_000_000], fields());

        // then
        assertThat(screen.setUp.deeds)
                .containsExactly("ada sets up tala over 7: false false '' '' '' '' , logo 8193 bytes");
        assertThat(tooLarge.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({
        "COLOUR_MALFORMED, 422, colour, 'Write # and six digits or letters from a to f, such as #173e6b.'",
        "COLOUR_TOO_LIGHT, 422, colour, White text could not be read on this colour. Choose a darker one.",
        "LOGO_TOO_LARGE, 413, logo, 'This file has more than 8 KB. Save it smaller, 80 by 80 pixels are enough.'",
        "LOGO_NO_PICTURE, 422, logo, 'This is no PNG, JPEG or WebP file.'",
        "SENDER_NAME_TOO_LONG, 422, senderName, Use at most 70 characters.",
        "SENDER_NAME_CHARACTERS, 422, senderName, This name has invisible characters that turn the direction of writing.",
        "REPLY_TO_MALFORMED, 422, replyTo, 'Write one e-mail address, such as billing@example.com.'",
        "DIGEST_RHYTHM_UNKNOWN, 422, digest, Choose one of the list.",
        "DIGEST_ADDRESSES_MISSING, 422, digestAddresses, 'Write at least one address, or choose “Never”.'"
    })
    void shouldExplainAtTheFieldAndKeepWhatWasTyped_whenItIsWrong(
            SettingsRefusal refusal, int status, String field, String words) {
        // given
        screen.setUp.settings = CHANGED;
        screen.setUp.refusals = Set.of(refusal);
        screen.signedIn("ada");

        // when
        HttpResponse<String> answer = screen.postFile(
                "/approvals/supplier",
                "",
                new byte[0],
                fields("offersOtherInvoices", "true", "colour", "<red>", "senderName", "Ñ", "replyTo", "x"));

        // then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains("Nothing was saved yet", "<li><a href=\"#" + field + "\">")
                .containsOnlyOnce("aria-invalid=\"true\"")
                .contains("aria-invalid=\"true\" aria-describedby=\"" + field + "-hint " + field + "-error\"")
                .contains("<p class=\"error\" id=\"" + field + "-error\">" + words)
                .contains("value=\"&lt;red>\"", "name=\"senderName\" value=\"Ñ\"", "name=\"replyTo\" value=\"x\"")
                .contains("name=\"offersOtherInvoices\" value=\"true\" checked", "name=\"version\" value=\"7\"")
                .contains("name=\"takesOverpayment\" value=\"true\" aria-describedby");
        assertThat(screen.setUp.deeds).isEmpty();
    }

    @Test
    void shouldShowBoth_whenSomebodyElseHasChangedItMeanwhile() {
        // given
        screen.setUp.settings = CHANGED;
        screen.setUp.refusals = Set.of(SettingsRefusal.STALE);
        screen.signedIn("ada");

        // when
        HttpResponse<String> answer =
                screen.postFile("/approvals/supplier", "", new byte[0], fields("colour", "#173e6b", "version", "6"));

        // then
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("Somebody else has changed this meanwhile", "<h2 id=\"in-force\">In force now</h2>")
                .contains("<dt>Colour</dt><dd>#3b1f6b</dd>", "<dt>Last change</dt><dd>Changed by ben, 2 Mar 2026")
                .contains("name=\"colour\" value=\"#173e6b\"", "name=\"version\" value=\"7\"");
    }

    @Test
    void shouldOnlyShow_whenAConfigurationHasSetItUp() {
        // given
        screen.setUp.settings = new SupplierSettings(FULL, 0, Optional.empty(), Optional.of("slipway.supplier-t.cfg"));
        screen.setUp.refusals = Set.of(SettingsRefusal.CONFIGURED);
        screen.signedIn("ada");

        // when
        String page = screen.get("/approvals/supplier").body();
        HttpResponse<String> sent = screen.postFile("/approvals/supplier", "", new byte[0], fields());

        // then
        assertThat(page)
                .contains("slipway.supplier-t.cfg sets up this supplier, and wins over what could be chosen here.")
                .contains("<dt>Customers may pay more than is owed</dt><dd>Yes</dd>", "<dd>billing@tala.example</dd>")
                .contains("<dd>Every day at 08:00</dd>", "<dd>ana@tala.example, ben@tala.example</dd>")
                .doesNotContain("<form method=\"post\" action=\"/approvals/supplier\"");
        assertThat(sent.statusCode()).isEqualTo(409);
        assertThat(sent.body()).contains("Set up by the platform").doesNotContain("name=\"colour\"");
    }

    @ParameterizedTest
    @CsvSource({"liza", "omar", "mei"})
    void shouldRefuse_whenTheReaderIsNoAdmin(String name) {
        // given
        screen.signedIn(name);

        // then
        assertThat(screen.get("/approvals/supplier?supplier=tala").statusCode()).isEqualTo(403);
        assertThat(screen.get("/approvals/supplier/logo?supplier=tala").statusCode())
                .isEqualTo(403);
        assertThat(screen.postFile("/approvals/supplier", "", new byte[0], fields())
                        .statusCode())
                .isEqualTo(403);
        assertThat(screen.setUp.deeds).isEmpty();
    }

    @Test
    void shouldRefuseTheForm_whenItIsNotOurs() {
        // given
        screen.signedIn("ada");

        // then
        assertThat(screen.postFile("/approvals/supplier", "", new byte[0], "supplier", "tala", "formToken", "forged")
                        .statusCode())
                .isEqualTo(403);
        assertThat(screen.post(
                                new String[] {"Content-Type", "multipart/form-data"},
                                "/approvals/supplier",
                                "supplier",
                                "tala")
                        .statusCode())
                .isBetween(400, 403);
        assertThat(screen.get("/approvals/supplier/nowhere").statusCode()).isEqualTo(404);
        assertThat(screen.postFile("/approvals/supplier/logo", "", new byte[0], fields())
                        .statusCode())
                .isEqualTo(405);
        assertThat(screen.setUp.deeds).isEmpty();
    }

    @Test
    void shouldComeBackAfterSigningIn_whenAStrangerAsks() {
        assertThat(screen.get("/approvals/supplier?supplier=tala").headers().firstValue("Location"))
                .hasValue("/approvals/sign-in?to=%2Fapprovals%2Fsupplier%3Fsupplier%3Dtala");
    }

    private String[] fields(String... more) {
        String token = ApprovalScreen.token(screen.get(Addresses.QUEUE).body());
        String[] base = {"formToken", token, "supplier", "tala"};
        boolean versioned = List.of(more).contains("version");
        return Stream.of(base, versioned ? new String[0] : new String[] {"version", "7"}, more)
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
    }
}
