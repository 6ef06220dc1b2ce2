// SPDX-License-Identifier: Apache-2.0
package org.slipway.file.internal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.file.FileRemark;
import org.slipway.api.file.Upload;
import org.slipway.file.internal.TestFiles;
import org.slipway.file.internal.corpus.Corpus;
import org.slipway.file.internal.corpus.Specimen;

/** What staff is told of PDFs that hold more than pages. */
class HeldContentTest {

    private static final Map<String, Specimen> CORPUS =
            Corpus.all().collect(Collectors.toMap(Specimen::title, Function.identity()));

    private final FileIntake intake = new FileIntake(new IntakeLimits(10_485_760, 40, 60_000, 20));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    script when opened                   | SCRIPTS 1
                    script with a name in disguise       | SCRIPTS 1
                    script in a stream                   | SCRIPTS 1
                    script by its name                   | SCRIPTS 1
                    script when a page opens             | SCRIPTS 1
                    script after a harmless action       | SCRIPTS 1
                    script of a field                    | SCRIPTS 1
                    script that nothing refers to        | SCRIPTS 1
                    script in an object stream           | SCRIPTS 1
                    script that is missing in the table  | SCRIPTS 1
                    script in a later revision           | SCRIPTS 1
                    form that sends                      | SENDING_FORM 1 http://192.0.2.1/
                    link to a script                     | LINKS 1 javascript:alert(1)
                    link to a file                       | LINKS 1 file:///c:/windows/system32/calc.exe
                    link to a share                      | LINKS 1 \\\\192.0.2.1\\a
                    link to the bank                     | -
                    file inside                          | EMBEDDED_FILES 1 a.exe
                    file inside that is pinned to the page | EMBEDDED_FILES 1 a.exe
                    file that belongs to the document    | EMBEDDED_FILES 1 a.xml
                    five files inside                    | EMBEDDED_FILES 5 4.xml, 3.xml, 2.xml, …
                    file inside with a name in disguise  | EMBEDDED_FILES 1 invoicefdp.exe
                    form in XML                          | XML_FORM 1
                    plain page                           | -
                    """)
    void shouldRemark_whenPdfHoldsMoreThanPages(String title, String remarked) {
        // given
        Specimen specimen = Objects.requireNonNull(CORPUS.get(title));
        Upload upload = TestFiles.upload("a.pdf", "", specimen.bytes().get());

        // when
        List<FileRemark> remarks =
                intake.take(upload, intake.digest(upload)).fold(taken -> taken.remarks(), refusal -> List.of());

        // then
        assertThat(remarks)
                .extracting(remark -> (remark.kind() + " " + remark.count() + " " + remark.detail()).strip())
                .isEqualTo(remarked == null ? List.of() : List.of(remarked));
    }
}
