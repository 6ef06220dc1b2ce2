// SPDX-License-Identifier: Apache-2.0
package org.slipway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.web.testing.PageServer;

class UntrustedFileTest {

    @TempDir
    Path temporary;

    @Test
    void shouldBeSavedAndNeverOpened_whenFileNameIsHostile() {
        try (PageServer server =
                new PageServer(temporary).page(new Download(), "/*").start()) {
            HttpResponse<String> answer = server.get("/");

            assertThat(answer.headers().firstValue("Content-Disposition"))
                    .hasValue("attachment; filename*=UTF-8''%22%3E%3Cscript%3E%0D%0AX%3A%20y%2A.png");
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .hasValue("sandbox; default-src 'none'; frame-ancestors 'none'");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
            assertThat(answer.headers().firstValue("X")).isEmpty();
        }
    }

    private static final class Download extends PageServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void get(HttpServletRequest request, HttpServletResponse response) throws IOException {
            UntrustedFile.headers(response, "\"><script>\r\nX: y*.png", 2);
            response.getOutputStream().write(new byte[] {1, 2});
        }
    }
}
