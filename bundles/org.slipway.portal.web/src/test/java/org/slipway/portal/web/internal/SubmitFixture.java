// SPDX-License-Identifier: Apache-2.0
package org.slipway.portal.web.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A portal whose link is open, and the slip form as a browser sends it. */
abstract class SubmitFixture {

    private static final Pattern TOKEN = Pattern.compile("name=\"formToken\" value=\"([^\"]+)\"");

    @TempDir
    Path temporary;

    Portal portal;
    String cookie;

    @BeforeEach
    final void start() {
        portal = new Portal(temporary);
        cookie = portal.enter(FakePortal.LINK);
    }

    @AfterEach
    final void stop() {
        portal.close();
    }

    static String formToken(Portal portal, String cookie) {
        Matcher token = TOKEN.matcher(
                portal.server.get("/portal/pay/slip", "Cookie", cookie).body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    final SlipFormBody form() {
        return SlipFormBody.filledIn(formToken(portal, cookie));
    }

    final HttpResponse<String> post(SlipFormBody form) {
        return portal.server.post(
                "/portal/slips", form.publisher(), "Cookie", cookie, "Content-Type", SlipFormBody.TYPE);
    }
}
