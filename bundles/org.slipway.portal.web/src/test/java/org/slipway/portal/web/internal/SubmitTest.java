// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.portal.FormInvoices;
import org.slipway.api.portal.InvoiceView;
import org.slipway.api.portal.OpenInvoice;
import org.slipway.api.slip.SettlementEntry;
import org.slipway.api.slip.SlipCode;
import org.slipway.api.slip.SlipEntry;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;
import org.slipway.api.slip.SubmitSlip;
import org.slipway.testkit.InvoiceBuilder;
import org.slipway.testkit.Suppliers;

/** What of a form is handed over, and what is shown again. */
final class SubmitTest extends SubmitFixture {

    @Test
    void shouldHandOverWhatWasTyped_whenFormIsSent() {
        HttpResponse<String> answer = post(form());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/portal/slips/PS-7KQ4-M2");
        SubmitSlip request = portal.submission.requests.get(0);
        assertThat(request.visit().selector()).isEqualTo("selectorA");
        assertThat(request.key().value()).isEqualTo("key-key-key-key-key-key-1");
        assertThat(request.entry())
                .isEqualTo(new SlipEntry("2026-03-01", "Narra Hardware", "gcash", "1234567890123", "5,000.00"));
        assertThat(request.attachment().fileName()).isEqualTo("slip.jpg");
        assertThat(request.attachment().declaredType()).isEqualTo("image/jpeg");
        assertThat(portal.submission.attachmentBytes).isEqualTo(3);
        assertThat(request.language()).hasValue(Locale.ENGLISH);
    }

    @Test
    void shouldHandOverItsUse_whenRowsAreFilledIn() {
        post(form().with("allocation.INV-1", "3,000.00")
                .with("allocation.INV-2", "")
                .with("shortReason", "DISPUTED")
                .with("note", "one box is missing")
                .with("replaces", "PS-7KQ4-M2"));

        SubmitSlip request = portal.submission.requests.get(0);
        assertThat(request.entry().settlement())
                .isEqualTo(new SettlementEntry(
                        Map.of("INV-1", "3,000.00", "INV-2", ""), "DISPUTED", "one box is missing"));
        assertThat(request.replaces()).hasValue(new SlipCode("PS-7KQ4-M2"));
    }

    @Test
    void shouldKeepAccents_whenTextIsInUtf8() {
        post(form().with("company", "Niño & Sons – Biñan ₱"));

        assertThat(portal.submission.requests.get(0).entry().company()).isEqualTo("Niño & Sons – Biñan ₱");
    }

    @Test
    void shouldExplainEachFieldAndKeepTheRest_whenFieldsAreWrong() {
        portal.submission.refusals.addAll(List.of(
                new SlipRefusal(SlipField.TRANSACTION_DATE, SlipProblem.TOO_OLD, List.of(LocalDate.of(2025, 3, 2))),
                new SlipRefusal(SlipField.AMOUNT, SlipProblem.OVER_OUTSTANDING, List.of(Money.parse("PHP 11200.00"))),
                new SlipRefusal(SlipField.ATTACHMENT, SlipProblem.MISSING)));

        HttpResponse<String> answer = post(form().with("referenceNo", "REF-9").with("amount", "99,999"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("value=\"REF-9\"", "value=\"99,999\"", "<option value=\"gcash\" selected>")
                .contains("aria-invalid=\"true\" aria-describedby=\"amount-hint amount-error\"")
                .contains("id=\"amount-error\">This is more than the outstanding balance of ₱11,200.00.</p>")
                .contains("The earliest that we take is 2 Mar 2025.")
                .contains("aria-describedby=\"attachment-hint attachment-error\"")
                .contains("<a href=\"#attachment\">Attach the proof of payment.</a>")
                .contains("name=\"submissionKey\" value=\"key-key-key-key-key-key-1\"");
    }

    @Test
    void shouldShowWhatTheRefusalHasRead_whenFormIsShownAgain() {
        // given
        InvoiceView view = new InvoiceView(
                Suppliers.TALA,
                InvoiceBuilder.invoice().paid("200.00").build(),
                List.of(),
                LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 2));
        Money nothing = Money.parse("PHP 0.00");
        portal.submission.refusals.add(new SlipRefusal(SlipField.AMOUNT, SlipProblem.MISSING));
        portal.submission.read = Optional.of(new FormInvoices(
                view,
                List.of(
                        new OpenInvoice(view.invoice().summary(), nothing),
                        new OpenInvoice(
                                InvoiceBuilder.invoice().id("1002").build().summary(), nothing))));
        SlipFormBody form = form();
        int before = portal.behind.readings;

        // when
        HttpResponse<String> answer = post(form);

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("name=\"allocation.1001\" value=\"\" data-due=\"1100000\"")
                .contains("name=\"allocation.1002\" value=\"\" data-due=\"1120000\"");
        assertThat(portal.behind.readings).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(
            value = SlipField.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FORM", "ALLOCATION", "REMARK"})
    void shouldStandAtTheField_whenItIsMissing(SlipField field) {
        portal.submission.refusals.add(new SlipRefusal(field, SlipProblem.MISSING));

        HttpResponse<String> answer = post(form());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"" + field.wireName() + "-error\">");
        assertThat(answer.body().split("aria-invalid=\"true\"", -1)).hasSize(2);
    }

    @Test
    void shouldGiveAFreshKey_whenFormWasSentBeforeWithOtherContent() {
        portal.submission.refusals.add(new SlipRefusal(SlipField.FORM, SlipProblem.ALREADY_SENT));
        SlipFormBody form = form();

        HttpResponse<String> answer = post(form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("If this is another payment, press OK again.")
                .contains("name=\"submissionKey\" value=\"key-key-key-key-key-key-2\"");
    }

    @Test
    void shouldKeepWhatWasTyped_whenFileIsTooLarge() {
        portal.submission.refusals.add(
                new SlipRefusal(SlipField.ATTACHMENT, SlipProblem.TOO_LARGE, List.of(10 * 1024 * 1024)));

        HttpResponse<String> answer = post(form().file("big.jpg", new byte[11 * 1024 * 1024]));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("larger than 10 MB", "value=\"1234567890123\"");
        assertThat(portal.submission.attachmentBytes).isEqualTo(11L * 1024 * 1024);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no set!", "utf-99", "iso-8859-1"})
    void shouldReadUtf8_whateverCharacterSetTheBodyNames(String name) {
        HttpResponse<String> answer =
                post(form().with("company", "Señor ₱ Trading").with("_charset_", name));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(portal.submission.requests.get(0).entry().company()).isEqualTo("Señor ₱ Trading");
    }

    @Test
    void shouldLeaveNoFileBehind_whetherTheFormIsTakenOrNot() throws IOException {
        post(form());
        post(form().with("formToken", "forged"));
        post(form().file("huge.jpg", new byte[(int) FormReader.CEILING + 1]));

        try (Stream<Path> files = Files.walk(temporary.resolve("slipway-uploads"))) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void shouldHandOverAnEmptyFile_whenNoneWasChosen() {
        post(form().file("", new byte[0]));

        assertThat(portal.submission.requests.get(0).attachment().size()).isZero();
        assertThat(portal.submission.requests.get(0).attachment().fileName()).isEmpty();
    }

    @Test
    void shouldSayUnavailable_whenDiskTakesNothing() throws java.io.IOException {
        java.nio.file.Files.createFile(temporary.resolve("slipway-uploads"));

        HttpResponse<String> answer = post(form().file("slip.jpg", new byte[100_000]));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("INC-");
        assertThat(portal.submission.requests).isEmpty();
    }

    @Test
    void shouldLeaveNothingOnDisk_whenRequestIsOver() throws java.io.IOException {
        post(form().file("slip.jpg", new byte[100_000]));

        portal.close();
        try (var files = java.nio.file.Files.walk(temporary)) {
            assertThat(files.filter(java.nio.file.Files::isRegularFile)).isEmpty();
        }
    }
}
