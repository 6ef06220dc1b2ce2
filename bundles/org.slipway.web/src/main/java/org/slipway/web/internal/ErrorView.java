// SPDX-License-Identifier: Apache-2.0
package org.slipway.web.internal;

import javax.servlet.http.HttpServletResponse;
import org.slipway.web.ErrorKind;
import org.slipway.web.Texts;

/**
 * What an error page shows.
 *
 * @param incident empty if there is none
 */
public record ErrorView(Texts texts, ErrorKind kind, String incident) {

    public String title() {
        return texts.get(kind + ".title");
    }

    public String explanation() {
        return texts.get(kind + ".explanation");
    }

    public String advice() {
        return texts.get(kind + ".advice");
    }

    public boolean passing() {
        return kind.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }
}
