// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.api.slip.SlipField;
import org.slipway.api.slip.SlipProblem;
import org.slipway.api.slip.SlipRefusal;

/** What a customer is told of whom no more slips are taken. */
final class TooManySlipsTest extends SubmitFixture {

    @Test
    void shouldSayWhatToDoAndKeepWhatWasTyped_whenTheDayIsUsedUp() {
        // given
        portal.submission.refusals.add(new SlipRefusal(
                SlipField.FORM, SlipProblem.INVOICE_USED_UP, List.of(50, 100, "Tala (billing@tala.example)")));

        portal.submission.until = Optional.of(Instant.parse("2026-03-02T16:00:00Z"));

        // when
        HttpResponse<String> answer = post(form().with("referenceNo", "Ref 4711"));

        // then
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("Mon, 02 Mar 2026 16:00:00 GMT");
        assertThat(answer.body())
                .contains(
                        "No more payment slips are taken for this invoice today: at most 50 a day, with files of 100 MB"
                                + " together.",
                        "write to Tala (billing@tala.example)",
                        "value=\"Ref 4711\"");
    }
}
