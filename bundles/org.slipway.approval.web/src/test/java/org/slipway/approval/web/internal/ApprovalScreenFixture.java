// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.api.slip.SlipState;
import org.slipway.api.slip.SlipState.Decision;
import org.slipway.testkit.SlipBuilder;

/** A screen of its own for each test, and what the tests of its pages do again and again. */
abstract class ApprovalScreenFixture {

    /** The address of the slip that {@link SlipBuilder#slip()} builds. */
    static final String SLIP = "/approvals/slips/PS-7KQ4-M2";

    static final Decision DECISION = new Decision("ana", Instant.parse("2026-03-04T04:00:00Z"));

    @TempDir
    private Path temporary;

    ApprovalScreen screen;

    @BeforeEach
    final void start() {
        screen = new ApprovalScreen(temporary);
    }

    @AfterEach
    final void stop() {
        screen.close();
    }

    /** Sends a form of the slip's page with a good token. */
    final HttpResponse<String> send(String step, String... fields) {
        String[] all = Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "formToken";
        all[fields.length + 1] = token();
        return screen.post(SLIP + "/" + step, all);
    }

    final String token() {
        return ApprovalScreen.token(screen.get("/approvals").body());
    }

    /** The page of the slip in this state, on a screen of its own, for liza. */
    final String pageIn(SlipState state) {
        try (ApprovalScreen other = new ApprovalScreen(temporary)) {
            return other.with(SlipBuilder.slip().state(state))
                    .signedIn("liza")
                    .get(SLIP)
                    .body();
        }
    }
}
