// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.audit.AuditPlace;
import org.slipway.api.audit.AuditReport;
import org.slipway.api.audit.AuditReport.Finding;

final class AuditServletTest extends ApprovalScreenFixture {

    private static final String TALA = "?supplier=tala";

    @BeforeEach
    void fill() {
        screen.audit
                .row("SLIP_APPROVED", "liza", "PS-7KQ4-M2", "")
                .row("LINK_REVOKED", "ada", "AAAAAAAAAAAAAAAAAAAAAA", "=leaked, \"twice\"")
                .row(
                        "SLIP_HELD",
                        "ana",
                        "PS-AAAA-01",
                        "figures=" + "c".repeat(64) + " note=" + "d".repeat(64) + " shown=")
                .row("HACKED", "<b>mal</b>", "1001", "");
    }

    @Test
    void shouldSayWhoDidWhat_whenAnAdminOpensThePage() {
        // given
        screen.audit.row(
                "SLIP_HELD", "ana", "PS-AAAA-02", "figures=" + "c".repeat(64) + " note=" + "d".repeat(64) + " shown=");
        screen.signedIn("ada");

        // when
        String page = screen.get(Addresses.AUDIT).body();

        // then
        assertThat(page)
                .contains("<td>Slip approved</td>", "<td>Link revoked</td>", "ababababab")
                .contains("/approvals/audit/slip?supplier=tala&amp;slip=PS-7KQ4-M2")
                .containsOnlyOnce("Rows about slips seal digests of figures, file and words.")
                .contains("<p class=\"soft\">Tala Trading Corporation</p>")
                .doesNotContain("cccc")
                .contains("HACKED", "&lt;b&gt;mal&lt;/b&gt;")
                .doesNotContain("<b>mal");
    }

    @Test
    void shouldAskForWhatWasTyped_whenSearched() {
        // given
        screen.signedIn("ada");

        // when
        String page = screen.get(Addresses.AUDIT + TALA
                        + "&about=+PS-7KQ4-M2+&actor=liza&action=SLIP_APPROVED&from=2026-03-02&until=2026-03-02"
                        + "&before=1772415000000000-7")
                .body();

        // then
        assertThat(screen.audit.asked)
                .containsExactly("AuditFilter[supplier=tala, subject=Optional[PS-7KQ4-M2], actor=Optional[liza],"
                        + " action=Optional[SLIP_APPROVED], period=Period[from=Optional[2026-03-01T16:00:00Z],"
                        + " until=Optional[2026-03-02T16:00:00Z]]] before 1772415000000000-7");
        assertThat(page).contains("value=\"PS-7KQ4-M2\"", "value=\"liza\"", "value=\"2026-03-02\"", "First page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&from=2026-02-30",
                "&until=x",
                "&action=NONE",
                "&about=%20%20",
                "&before=99999999999999999999-1",
                "&before=1-1%27",
                "&actor="
            })
    void shouldLeaveOut_whatCantBeRead(String parameter) {
        // given
        screen.signedIn("ada");

        // when
        HttpResponse<String> answer = screen.get(Addresses.AUDIT + TALA + parameter);

        // then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(screen.audit.asked)
                .containsExactly("AuditFilter[supplier=tala, subject=Optional.empty, actor=Optional.empty,"
                        + " action=Optional.empty, period=Period[from=Optional.empty, until=Optional.empty]]");
    }

    @Test
    void shouldLeadFurtherBack_whenThereIsMore() {
        // given
        screen.audit.searched = Optional.of(new AuditPlace(Instant.parse("2026-03-02T01:30:00Z"), 7));
        screen.signedIn("ada");

        // then
        assertThat(screen.get(Addresses.AUDIT + TALA + "&actor=liza").body())
                .contains("/approvals/audit?supplier=tala&amp;actor=liza&amp;before=1772415000000000-7")
                .contains("/approvals/audit/export?supplier=tala&amp;actor=liza&amp;format=csv");
    }

    @Test
    void shouldSayWhatWasFound_whenVerified() {
        // given
        screen.signedIn("ada");

        // then
        assertThat(verify(""))
                .contains(
                        "The trail is whole",
                        "Rows 1 to 2, 2 in all, are as they were written, from 2 Mar 2026, 9:30 am");
        screen.audit.report = report(Finding.BROKEN, 2, 0);
        assertThat(verify("")).contains("row 2 is the first that does not fit", "No head is kept outside the database");
        screen.audit.report = report(Finding.CUT_OFF, 3, 5);
        assertThat(verify("")).contains("written and are missing: 3.", "kept head speaks of: 5.");
        screen.audit.report = report(Finding.UNPROVEN, 4, 5);
        assertThat(verify("")).contains("The key of 4 of them is not at hand");
    }

    @Test
    void shouldGoOnWhereItStopped_whenTheTrailIsLong() {
        // given
        screen.audit.report = report(Finding.GOES_ON, 0, 5);
        screen.signedIn("ada");

        // then
        assertThat(verify("")).contains("Whole so far", "name=\"after\" value=\"1\"", "Go on verifying");
        verify("1");
        assertThat(screen.audit.asked).contains("verify after 0", "verify after 1");
    }

    @Test
    void shouldBeSafeInASpreadsheet_whenWrittenAsCsv() {
        // given
        screen.audit.row("INVOICE_NOTIFIED", "@SUM(A1)", "+1", "-2").row("INVOICE_NOTIFIED", "\tx", "\rx", "a,b");
        screen.signedIn("ada");

        // when
        HttpResponse<String> answer = screen.get(Addresses.AUDIT + "/export" + TALA + "&format=csv");

        // then
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"audit-tala.csv\"");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
        assertThat(answer.body())
                .startsWith(
                        "supplier,row,time,micros,action,actor,subject,detail,hash,keyId\r\n\"tala\",\"1\","
                                + "\"2026-03-02T09:30:00+08:00\",\"1772415000000000\",\"SLIP_APPROVED\",\"liza\",\"PS-7KQ4-M2\",\"\"")
                .contains("\"'=leaked, \"\"twice\"\"\"")
                .contains("\"'@SUM(A1)\",\"'+1\",\"'-2\"")
                .contains("\"'\tx\",\"'\rx\",\"a,b\"")
                .doesNotContain("narrow the time");
    }

    @Test
    void shouldBeOneObjectALine_whenWrittenAsJsonLines() {
        // given
        screen.audit.row("INVOICE_NOTIFIED", "back\\slash", "1001", "line\nfeed");
        screen.audit.complete = false;
        screen.signedIn("ada");

        // when
        HttpResponse<String> answer = screen.get(Addresses.AUDIT + "/export" + TALA + "&format=jsonl");

        // then
        assertThat(answer.body().lines())
                .hasSize(6)
                .startsWith("{\"supplier\":\"tala\",\"row\":\"1\",\"time\":\"2026-03-02T01:30:00Z\","
                        + "\"micros\":\"1772415000000000\",\"action\":\"SLIP_APPROVED\",\"actor\":\"liza\","
                        + "\"subject\":\"PS-7KQ4-M2\",\"detail\":\"\",\"hash\":\"" + "ab".repeat(32)
                        + "\",\"keyId\":\"0123456789abcdef\"}")
                .anyMatch(line -> line.contains("\"detail\":\"=leaked, \\\"twice\\\"\""))
                .anyMatch(line -> line.contains("\"actor\":\"back\\\\slash\"") && line.contains("line\\u000afeed"))
                .endsWith("{\"more\":\"more rows than an export may have: narrow the time\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"liza", "omar", "mei"})
    void shouldBeForbidden_whenNotAnAdmin(String name) {
        // given
        screen.signedIn(name);

        // then
        assertThat(screen.get(Addresses.AUDIT + TALA).statusCode()).isEqualTo(403);
        assertThat(screen.get(Addresses.AUDIT + "/slip" + TALA + "&slip=PS-7KQ4-M2")
                        .statusCode())
                .isEqualTo(403);
        assertThat(screen.get(Addresses.AUDIT + "/export" + TALA + "&format=csv")
                        .statusCode())
                .isEqualTo(403);
        assertThat(sendTo(Addresses.AUDIT + "/verify", "supplier", "tala").statusCode())
                .isEqualTo(403);
        assertThat(screen.get(Addresses.QUEUE).body()).doesNotContain(Addresses.AUDIT);
        assertThat(screen.audit.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', 403", "/export, 403", "/verify, 403"})
    void shouldBeForbidden_whenAnAdminOfAnother(String path, int status) {
        // given
        screen.signedIn("ada");

        // then
        HttpResponse<String> answer = path.equals("/verify")
                ? sendTo(Addresses.AUDIT + path, "supplier", "bayview")
                : screen.get(Addresses.AUDIT + path + "?supplier=bayview&format=csv");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(screen.audit.asked).isEmpty();
    }

    @Test
    void shouldAnswerWithAnError_whenTheRequestIsNoneOfOurs() {
        // given
        screen.signedIn("ada");

        // then
        assertThat(screen.get(Addresses.AUDIT + "/verify" + TALA).statusCode()).isEqualTo(405);
        assertThat(screen.get(Addresses.AUDIT + "/x").statusCode()).isEqualTo(404);
        assertThat(screen.get(Addresses.AUDIT + "/export" + TALA + "&format=exe")
                        .statusCode())
                .isEqualTo(404);
        assertThat(screen.post(Addresses.AUDIT + "/verify", "supplier", "tala").statusCode())
                .isEqualTo(403);
        assertThat(sendTo(Addresses.AUDIT, "supplier", "tala").statusCode()).isEqualTo(405);
        assertThat(screen.audit.asked).isEmpty();
    }

    private String verify(String after) {
        return sendTo(Addresses.AUDIT + "/verify", "supplier", "tala", "after", after)
                .body();
    }

    private HttpResponse<String> sendTo(String address, String... fields) {
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "formToken";
        all[fields.length + 1] = token();
        return screen.post(address, all);
    }

    private static AuditReport report(Finding finding, long number, long kept) {
        return new AuditReport(
                new AuditReport.Rows(1, 1, Optional.of(FakeAudit.AT), Optional.of(FakeAudit.AT)),
                finding,
                number,
                kept);
    }
}
