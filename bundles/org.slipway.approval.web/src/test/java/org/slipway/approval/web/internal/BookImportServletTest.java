// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slipway.api.books.BookProblem;
import org.slipway.api.books.InvoiceFile;
import org.slipway.api.books.RowFault;

final class BookImportServletTest extends ApprovalScreenFixture {

    private static final String PAGE = "/approvals/books/import";

    @Test
    void shouldShowWhatIsInTheFileAndEnterNothing_whenItIsSound() {
        // given
        screen.withBooks().signedIn("ada");

        // when
        HttpResponse<String> answer = choose("a,b");

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<h2 id=\"found\">1 new invoices</h2>", "3 are in the books already, exactly like this")
                .contains("<span class=\"code token\">INV-1001</span> Narra Hardware", "₱11,200.00")
                .contains("name=\"content\" value=\"YSxi\"");
        assertThat(screen.books.asked).containsExactly("review ada tala a,b");
    }

    @Test
    void shouldEnterTheSameFile_whenTheReaderHasSeenIt() {
        // given
        screen.withBooks().signedIn("ada");

        // when
        HttpResponse<String> answer = screen.post(PAGE, "formToken", token(), "supplier", "tala", "content", "YSxi");

        // then
        assertThat(answer.headers().firstValue("Location")).contains("/approvals/books?supplier=tala&done=IMPORT");
        assertThat(screen.books.asked).containsExactly("import ada tala a,b");
    }

    @Test
    void shouldNameLineAndColumn_whenTheFileIsWrong() {
        // given
        screen.withBooks().signedIn("ada");
        screen.books.file = InvoiceFile.wrong(List.of(
                new RowFault(7, "due", BookProblem.BEFORE_ISSUED),
                new RowFault(8, "customer", BookProblem.UNREADABLE),
                new RowFault(9, "description", BookProblem.TOO_LONG),
                new RowFault(0, "", BookProblem.NOTHING)));

        // when
        HttpResponse<String> answer = choose("a,b");

        // then
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<h2>Nothing was entered</h2>")
                .contains("<li>Line 7 <span class=\"code\">due</span> This is before the invoice date.</li>")
                .contains("beginning with a letter or digit: such as ACME or C-1001.</li>")
                .contains("This is too long: at most 500 characters.</li>")
                .doesNotContain("name=\"content\"");
    }

    @Test
    void shouldAskForAFile_whenThereIsNone() {
        // given
        screen.withBooks().signedIn("ada");

        // then
        assertThat(screen.get(PAGE).statusCode()).isEqualTo(200);
        for (String[] form : List.of(new String[] {}, new String[] {"content", "no base64!"})) {
            String[] all = new String[form.length + 4];
            System.arraycopy(new String[] {"formToken", token(), "supplier", "tala"}, 0, all, 0, 4);
            System.arraycopy(form, 0, all, 4, form.length);
            HttpResponse<String> answer = screen.post(PAGE, all);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("<p class=\"error\" id=\"file-error\">Fill this in.</p>");
        }
        assertThat(screen.books.asked).isEmpty();
    }

    @Test
    void shouldHandOverOneByteTooManyAtMost_whenTheFileIsLarge() {
        // given
        screen.withBooks().signedIn("ada");

        // when
        choose("x".repeat(150_000));

        // then
        assertThat(screen.books.asked.get(0)).hasSize("review ada tala ".length() + 100_001);
    }

    @Test
    void shouldRefuseBeforeAsking_whenReaderIsNoAdminOrThereAreNoBooks() {
        // given
        screen.signedIn("ada");

        // then
        assertThat(screen.get(PAGE).statusCode()).isEqualTo(404);
        screen.cookies.clear();
        screen.withBooks().signedIn("liza");
        assertThat(screen.get(PAGE + "?supplier=tala").statusCode()).isEqualTo(403);
        assertThat(choose("a,b").statusCode()).isEqualTo(403);
        assertThat(screen.books.asked).isEmpty();
    }

    private HttpResponse<String> choose(String content) {
        return screen.postFile(
                "file", PAGE, "invoices.csv", content.getBytes(UTF_8), "formToken", token(), "supplier", "tala");
    }
}
