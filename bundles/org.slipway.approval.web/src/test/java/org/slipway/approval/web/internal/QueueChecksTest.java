// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.testkit.SlipBuilder.slip;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.approval.QueueFilter.Marks;
import org.slipway.api.check.CheckColour;
import org.slipway.api.slip.SlipCode;

/** What a list says of the checks of its slips, in colour and in words. */
final class QueueChecksTest extends ApprovalScreenFixture {

    @BeforeEach
    void listASlipOfEachColour() {
        list("PS-0000-00", CheckColour.NONE);
        list("PS-0000-01", CheckColour.GREEN);
        list("PS-0000-02", CheckColour.AMBER);
        list("PS-0000-03", CheckColour.RED);
        screen.signedIn("liza");
    }

    private void list(String code, CheckColour colour) {
        screen.with(slip().code(code));
        screen.queue.colours.put(new SlipCode(code), colour);
    }

    @ParameterizedTest
    @CsvSource({
        "PS-0000-00,NONE,none,chip,Not checked yet",
        "PS-0000-01,GREEN,green,chip chip-ok,Fine",
        "PS-0000-02,AMBER,amber,chip chip-wait,Look",
        "PS-0000-03,RED,red,chip chip-bad,Stop"
    })
    void shouldSayTheWorstInAWord_whateverItIs(
            String code, CheckColour colour, String level, String style, String word) {
        // when
        String page = screen.get("/approvals?checks=" + colour).body();

        // then
        assertThat(page)
                .contains(">" + code + "</a>")
                .contains("<span class=\"" + style + "\" data-level=\"" + level
                        + "\"><span class=\"hidden\">Checks: </span>" + word + "</span>")
                .containsOnlyOnce("data-level=")
                .contains("<option value=\"" + colour + "\" selected>" + word + "</option>")
                .contains("<span>Checks: " + word + "</span>");
        assertThat(screen.queue.asked.get(0).marks()).isEqualTo(new Marks(Optional.of(colour), false));
    }

    @Test
    void shouldKeepTheFilterInEveryAddress_whenAColourIsAskedFor() {
        assertThat(screen.get("/approvals?checks=RED&method=GCASH").body())
                .contains("href=\"/approvals?view=done&amp;method=GCASH&amp;checks=RED\"")
                .contains("href=\"/approvals/export?view=to-decide&amp;method=GCASH&amp;checks=RED\"")
                .contains("<input type=\"hidden\" name=\"checks\" value=\"RED\">");
        assertThat(screen.get("/approvals/export?checks=RED").body())
                .contains("\"PS-0000-03\"", ",\"RED\",\"\",\"Asia/Manila\"\r\n")
                .doesNotContain("PS-0000-00", "PS-0000-01", "PS-0000-02");
    }
}
