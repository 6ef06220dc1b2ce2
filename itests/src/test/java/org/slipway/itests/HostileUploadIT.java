// SPDX-License-Identifier: Apache-2.0
package org.slipway.itests;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.file.internal.corpus.Corpus;
import org.slipway.file.internal.corpus.Specimen;
import org.slipway.itests.kit.ApprovalScreen;
import org.slipway.itests.kit.Customer;
import org.slipway.itests.kit.Page;
import org.slipway.itests.kit.SentFiles;
import org.slipway.itests.kit.Site;
import org.slipway.itests.kit.SiteExtension;
import org.slipway.itests.kit.Staff;
import org.slipway.itests.kit.Upload;

/** Some of each kind of the corpus of hostile uploads, over HTTP; all of them are tried in the bundle of the intake. */
@ExtendWith(SiteExtension.class)
class HostileUploadIT {

    private static final Map<String, Specimen> CORPUS =
            Corpus.all().collect(toMap(Specimen::title, Function.identity()));

    private static Customer customer;

    @BeforeAll
    static void open(Site site) {
        customer = site.invitations().aRegularCustomer();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nothing                              | 422 | Attach the proof of payment.
                    one byte above the limit             | 413 | The file is larger than 10 MB.
                    twice the limit                      | 413 | The file is larger than 10 MB.
                    HEIC of an iPhone                    | 422 | This is an iPhone photo (HEIC)
                    WebP                                 | 422 | We can’t take this type of file.
                    SVG by the name of a PNG             | 422 | We can’t take this type of file.
                    page by the name of a JPEG           | 422 | We can’t take this type of file.
                    Windows program by the name of a JPEG | 422 | We can’t take this type of file.
                    GIF that is JavaScript               | 422 | We can’t take this type of file.
                    PDF behind a GIF                     | 422 | We can’t take this type of file.
                    ZIP                                  | 422 | We can’t take this type of file.
                    60000 by 60000                       | 422 | The picture has more than 40 megapixels.
                    picture of 60000 by 60000            | 422 | The picture has more than 40 megapixels.
                    JPEG cut at 50%                      | 422 | The file is damaged or incomplete.
                    PDF cut at 90%                       | 422 | The file is damaged or incomplete.
                    300 MiB in a stream                  | 422 | The file is damaged or incomplete.
                    300 MiB deflated twice               | 422 | The file is damaged or incomplete.
                    PDF with an archive behind it        | 422 | The file is damaged or incomplete.
                    program when opened                  | 422 | The PDF starts programs, plays films, or refers to other files.
                    password to open                     | 422 | The PDF asks for a password.
                    21 pages that say they are one       | 422 | The PDF has more than 20 pages.
                    """)
    void shouldSayAtTheAttachment_whenFileIsNotTaken(String title, int status, String message) {
        Page form = customer.opensTheForm();
        Map<String, String> slip = aPeso(form);

        Page answer = customer.pressesOk(form, slip, upload(title));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problemAt("attachment")).contains(message);
        assertThat(answer.typed("referenceNo")).as("what was typed stays").isEqualTo(slip.get("referenceNo"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "as large as the limit",
                "JPEG with a page behind it",
                "PNG with an archive behind it",
                "with a place on earth",
                "16 bits deep",
                "link to the bank",
                "script when opened",
                "file inside",
                "form in XML",
                "password to change, 128 bits",
                "ending of a script",
                "declared as a page",
                "JPEG without its end marker",
                "name: turned direction",
                "name: path",
                "name: markup",
                "name: Filipino"
            })
    void shouldTakeTheSlip_whenFileIsOddButWhole(String title) {
        Page form = customer.opensTheForm();

        Page pending = customer.pressesOk(form, aPeso(form), upload(title));

        assertThat(pending.status()).isEqualTo(200);
        assertThat(pending.text()).contains("pending");
    }

    /** With another folder by the script itests/files, which prints the table. */
    @Test
    void shouldSayWhatBecomesOfEachFile_whenAFolderIsSent(Site site, @TempDir Path made) throws IOException {
        String given = System.getProperty("slipway.files", "");
        for (String title : List.of("script when opened", "plain page", "program when opened", "JPEG cut at 50%")) {
            Specimen specimen = Objects.requireNonNull(CORPUS.get(title));
            Files.write(
                    made.resolve(title + specimen.name().substring(4)),
                    specimen.bytes().get());
        }
        ApprovalScreen staff = new ApprovalScreen(site.base());
        staff.signsIn(Staff.APPROVER);

        List<SentFiles.Row> rows = new SentFiles(customer, staff).of(given.isEmpty() ? made : Path.of(given));

        Files.write(
                Path.of("target", "files.txt"),
                rows.stream().map(SentFiles.Row::toString).toList());
        if (given.isEmpty()) {
            assertThat(rows)
                    .extracting(row -> row.file() + ": " + row.became() + ", " + row.said())
                    .containsExactly(
                            "JPEG cut at 50%.jpg: refused, The file is damaged or incomplete. Attach it again.",
                            "plain page.pdf: drawn, ",
                            "program when opened.pdf: refused, The PDF starts programs, plays films, or refers to other"
                                    + " files. Print it to a new PDF, or attach a screenshot.",
                            "script when opened.pdf: drawn, Scripts: not run here.");
        }
    }

    @AfterAll
    static void goOn() {
        assertThat(customer.opensTheForm().status())
                .as("the portal answers as before")
                .isEqualTo(200);
    }

    private static Map<String, String> aPeso(Page form) {
        Map<String, String> slip = Customer.inOrder(form);
        slip.put("amount", "1.00");
        return slip;
    }

    private static Upload upload(String title) {
        Specimen specimen = CORPUS.get(title);
        return Upload.of(specimen.name(), specimen.declared(), specimen.bytes().get());
    }
}
