// SPDX-License-Identifier: Apache-2.0
package org.slipway.approval.web.internal;

import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

/** A request for a page with what was typed there before the session ended, as if the address said it. */
final class KeptRequest extends HttpServletRequestWrapper {

    private final Map<String, String> texts;

    KeptRequest(HttpServletRequest request, Map<String, String> texts) {
        super(request);
        this.texts = texts;
    }

    @Override
    public @Nullable String getParameter(String name) {
        String asked = super.getParameter(name);
        return asked == null ? texts.get(name) : asked;
    }
}
