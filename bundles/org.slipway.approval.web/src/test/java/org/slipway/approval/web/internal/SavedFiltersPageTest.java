// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.approval.SavedFilter;
import org.slipway.api.approval.SavedFilterRefusal;

final class SavedFiltersPageTest extends ApprovalScreenFixture {

    private static final String FILTERS = "/approvals/filters";

    @BeforeEach
    void signIn() {
        screen.signedIn("liza");
    }

    @Test
    void shouldOfferToKeepIt_whenAFilterIsInForce() {
        assertThat(screen.get("/approvals?view=done&text=a%26b").body())
                .contains("<summary>Save this filter</summary>")
                .contains("<input type=\"hidden\" name=\"view\" value=\"done\">")
                .contains("<input type=\"hidden\" name=\"text\" value=\"a&amp;b\">");
        assertThat(screen.get("/approvals?view=done").body()).doesNotContain("Save this filter");
        assertThat(screen.get("/approvals?least=five").body()).doesNotContain("Save this filter");
    }

    @Test
    void shouldKeepItAndGoBackToTheList_whenItIsNamed() {
        // when
        HttpResponse<String> answer = screen.post(
                FILTERS,
                "do",
                "save",
                "name",
                "Red & large",
                "view",
                "on-hold",
                "text",
                "ñ 1",
                "checks",
                "RED",
                "formToken",
                token());

        // then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .contains("/approvals?view=on-hold&text=%C3%B1+1&checks=RED");
        assertThat(screen.filters.kept)
                .containsExactly(new SavedFilter("Red & large", "view=on-hold&text=%C3%B1+1&checks=RED"));
        assertThat(screen.get("/approvals?view=on-hold&text=%C3%B1+1&checks=RED")
                        .body())
                .contains("<a href=\"/approvals?view=on-hold&amp;text=%C3%B1+1&amp;checks=RED\" aria-current=\"true\">"
                        + "Red &amp; large</a>")
                .contains("<span class=\"hidden\">Remove the filter Red &amp; large</span>");
    }

    @Test
    void shouldForgetIt_whenItIsRemoved() {
        // given
        screen.filters.kept.add(new SavedFilter("Mine", "view=done&checks=RED"));

        // when
        HttpResponse<String> answer =
                screen.post(FILTERS, "do", "remove", "name", "Mine", "view", "done", "formToken", token());

        // then
        assertThat(answer.headers().firstValue("Location")).contains("/approvals?view=done");
        assertThat(screen.get("/approvals").body()).doesNotContain("Saved filters", "Mine");
    }

    @ParameterizedTest
    @CsvSource({
        "TOO_MANY,409,You keep 20 filters already",
        "NAME_MISSING,422,The filter needs a name",
        "NAME_TOO_LONG,422,The name is too long",
        "FILTER_TOO_LONG,422,The filter is too long",
        "NOT_ALLOWED,403,The filter was not saved"
    })
    void shouldSayWhy_whenItIsNotKept(SavedFilterRefusal refusal, int status, String heading) {
        // given
        screen.filters.refusal = Optional.of(refusal);

        // when
        HttpResponse<String> answer =
                screen.post(FILTERS, "do", "save", "name", "x", "view", "done", "formToken", token());

        // then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1>" + heading + "</h1>", "href=\"/approvals?view=done\"");
    }

    @Test
    void shouldRefuse_whenTheFormIsNotOurs() {
        assertThat(screen.post(FILTERS, "do", "save", "name", "x").statusCode()).isEqualTo(403);
        assertThat(screen.post(FILTERS, "do", "x", "formToken", token()).statusCode())
                .isEqualTo(400);
        assertThat(screen.get(FILTERS).statusCode()).isEqualTo(405);
        assertThat(screen.filters.kept).isEmpty();
    }
}
